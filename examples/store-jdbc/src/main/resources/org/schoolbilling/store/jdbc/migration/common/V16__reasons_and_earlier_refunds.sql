-- What people write stands where it can be erased, and nowhere else (LOG-5).
alter table bank_transaction add column reasons varchar default '' not null;
comment on column bank_transaction.reasons is 'What people wrote when they took it off the list or put it back, a line each; the log has hashes of it';

-- Refunds from before there were batches were paid outside of them: V14 let them wait for the first one, which would pay them
-- a second time. They count as handed over. Who made a batch since then has dealt with them, and what was refunded since
-- then waits as it should.
delete from refund_open where not exists (
        select 1 from refund_batch b where b.creditor = refund_open.creditor)
    and exists (
        select 1 from invoice_moment m where m.creditor = refund_open.creditor and m.invoice = refund_open.invoice
            and m.line_count >= refund_open.line_number
            and m.changed_at <= (select max(h.installed_on) from schema_history h where h.version = '14'));
