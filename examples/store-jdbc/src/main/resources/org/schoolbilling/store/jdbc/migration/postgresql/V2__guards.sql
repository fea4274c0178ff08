-- Not in H2, where it would bring an index that the order of the general ledger file must not use.
alter table posting add constraint posting_batch_fk
    foreign key (creditor, batch) references gl_batch (creditor, batch_number);

-- The log is append-only, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: no row of it is changed or removed (LOG-2)', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger change_log_append_only before update or delete or truncate on change_log
    for each statement execute function refuse_change();
create trigger allocation_append_only before update or delete or truncate on allocation
    for each statement execute function refuse_change();

-- A posting that was handed over is fixed (PST-5).
create function refuse_handed_over() returns trigger language plpgsql as $$
begin
    raise exception 'posting % of invoice % was handed over in batch % and is fixed (PST-5)',
        old.posting_number, old.invoice, old.batch using errcode = 'restrict_violation';
end
$$;
create trigger posting_fixed before update or delete on posting
    for each row when (old.batch is not null) execute function refuse_handed_over();

-- The lines of an issued invoice are fixed (INV-5).
create function refuse_issued() returns trigger language plpgsql as $$
begin
    if exists (
            select 1 from school_billing.invoice i
            where i.creditor = old.creditor and i.id = old.invoice and i.invoice_number is not null) then
        raise exception 'line % of invoice % is fixed, since the invoice was issued (INV-5)',
            old.line_number, old.invoice using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger invoice_line_fixed before update or delete on invoice_line
    for each row execute function refuse_issued();
