-- How much of an invoice each commit of it left, so that it can be shown as it was (LOG-4).

create table invoice_moment (
    creditor varchar(20) not null,
    invoice bigint not null,
    version bigint not null,
    line_count integer not null,
    allocation_count integer not null,
    posting_count integer not null,
    changed_by varchar(60) not null,
    changed_at timestamp with time zone not null,
    constraint invoice_moment_pk primary key (creditor, invoice, version)
);
comment on table invoice_moment is 'One row for each commit of an invoice: how many lines, allocations and postings it had then';

-- What was before is not known: the story begins with what stands.
insert into invoice_moment (
        creditor, invoice, version, line_count, allocation_count, posting_count, changed_by, changed_at)
    select creditor, id, version, line_count, allocation_count, posting_count, changed_by, changed_at from invoice;
