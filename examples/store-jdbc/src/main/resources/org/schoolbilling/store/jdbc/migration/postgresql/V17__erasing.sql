-- Words of an erased debtor may be cleared where all else is fixed: whoever clears them has cleared the name first (LOG-5).
create function is_erased(of_creditor varchar, of_invoice bigint) returns boolean language sql stable as $$
    select exists (
        select 1 from school_billing.invoice i
        join school_billing.debtor d on d.creditor = i.creditor and d.id = i.debtor
        where i.creditor = of_creditor and i.id = of_invoice and d.name = '(erased)')
$$;

create or replace function refuse_handed_over() returns trigger language plpgsql as $$
declare
    restored school_billing.posting%rowtype;
begin
    if tg_op = 'UPDATE' then
        restored := new;
        restored.note := old.note;
        if restored is not distinct from old and school_billing.is_erased(old.creditor, old.invoice) then
            return new;
        end if;
    end if;
    raise exception 'posting % of invoice % was handed over in batch % and is fixed (PST-5)',
        old.posting_number, old.invoice, old.batch using errcode = 'restrict_violation';
end
$$;

create or replace function refuse_issued() returns trigger language plpgsql as $$
declare
    restored school_billing.invoice_line%rowtype;
begin
    if not exists (
            select 1 from school_billing.invoice i
            where i.creditor = old.creditor and i.id = old.invoice and i.invoice_number is not null) then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' then
        restored := new;
        restored.line_text := old.line_text;
        restored.archive_reference := old.archive_reference;
        restored.transaction_id := old.transaction_id;
        restored.form_number := old.form_number;
        if restored is not distinct from old and school_billing.is_erased(old.creditor, old.invoice) then
            return new;
        end if;
    end if;
    if tg_op = 'UPDATE' and old.line_role = 'PAYMENT' then
        restored := new;
        restored.archive_reference := old.archive_reference;
        restored.transaction_id := old.transaction_id;
        if restored is not distinct from old then
            if not exists (
                    select 1 from school_billing.posting p
                    where p.creditor = old.creditor and p.invoice = old.invoice
                    and p.payment_line = old.line_number and p.batch is not null) then
                return new;
            end if;
            raise exception 'line % of invoice % was handed over to the general ledger and is fixed (INV-5)',
                old.line_number, old.invoice using errcode = 'restrict_violation';
        end if;
    end if;
    raise exception 'line % of invoice % is fixed, since the invoice was issued (INV-5)',
        old.line_number, old.invoice using errcode = 'restrict_violation';
end
$$;
