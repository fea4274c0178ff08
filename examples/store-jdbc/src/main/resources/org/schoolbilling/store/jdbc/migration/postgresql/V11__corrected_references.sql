-- What the bank calls a payment may be corrected until the payment was handed over (INV-5); nothing else of a line of an
-- issued invoice is ever changed.
create or replace function refuse_issued() returns trigger language plpgsql as $$
declare
    restored school_billing.invoice_line%rowtype;
begin
    if not exists (
            select 1 from school_billing.invoice i
            where i.creditor = old.creditor and i.id = old.invoice and i.invoice_number is not null) then
        return case when tg_op = 'DELETE' then old else new end;
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

-- Of a posting that was not handed over, only its note may change, and the hand-over itself may be written (PST-5).
create function refuse_other_posting() returns trigger language plpgsql as $$
begin
    raise exception 'posting % of invoice % is fixed, but for its note and where it is handed over (PST-5)',
        old.posting_number, old.invoice using errcode = 'restrict_violation';
end
$$;
create trigger posting_stays before update on posting
    for each row when ((new.creditor, new.invoice, new.posting_number, new.posting_date, new.receiving_account, new.erp,
            new.coding, new.side, new.amount_minor, new.currency, new.kind, new.line_type, new.payment_line)
        is distinct from (old.creditor, old.invoice, old.posting_number, old.posting_date, old.receiving_account,
            old.erp, old.coding, old.side, old.amount_minor, old.currency, old.kind, old.line_type, old.payment_line))
    execute function refuse_other_posting();

comment on column invoice_line.archive_reference is 'Payments: the bank''s reference; corrected only while not handed over';
comment on column invoice_line.transaction_id is 'Payments: the bank''s own id; corrected only while not handed over';
comment on column posting.note is 'Claim or payment and the bank''s reference: the text in the general ledger';
