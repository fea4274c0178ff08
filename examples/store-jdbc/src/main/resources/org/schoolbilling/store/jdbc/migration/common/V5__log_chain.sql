-- The hash chain of the change log, and what waits to be sealed into it (LOG-3).

create table log_unsealed (
    creditor varchar(20) not null,
    log_key bigint not null,
    constraint log_unsealed_pk primary key (creditor, log_key)
);
comment on table log_unsealed is 'Log entries that have no place in the chain yet: added with the entry, removed by the commit that seals it';

create table log_chain (
    creditor varchar(20) not null,
    chain_position bigint not null,
    log_key bigint not null,
    hash varchar(64) not null,
    constraint log_chain_pk primary key (creditor, chain_position),
    constraint log_chain_entry_unique unique (creditor, log_key),
    constraint log_chain_position_positive check (chain_position > 0)
);
comment on table log_chain is 'The change log''s hash chain: append-only, like the log. No foreign key, so that a removed entry is missed and not hidden';
comment on column log_chain.hash is 'SHA-256 over the hash before it, the position and the entry, hexadecimal';

insert into log_unsealed (creditor, log_key) select creditor, log_key from change_log;

alter table number_series drop constraint number_series_name;
alter table number_series add constraint number_series_name check (series in ('INVOICE', 'VOUCHER', 'LOG_CHAIN'));
insert into number_series (creditor, series, last_number) select id, 'LOG_CHAIN', 0 from creditor;
