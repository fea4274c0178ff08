-- The general ledger file is in another order than the journal grew in. From an index that has every column H2 reads no row;
-- from one that has the order alone it reads each row where it lies, a page for a row as soon as the journal is larger than
-- the cache.
drop index posting_in_order;
create index posting_in_order on posting (
    creditor, batch, posting_date, receiving_account, coding, note, invoice, posting_number,
    erp, side, amount_minor, currency, kind, line_type, payment_line, voucher, period);

-- One index for the key and for what refers to the invoice: H2 makes a second one where the first is a primary key's.
alter table posting drop constraint posting_invoice_fk;
alter table posting drop constraint posting_pk;
create unique index posting_key on posting (creditor, invoice, posting_number);
alter table posting add constraint posting_invoice_fk foreign key (creditor, invoice) references invoice (creditor, id);

-- Which voucher a posting goes to, asked of each when a batch is made.
create index gl_voucher_by_day on gl_voucher (creditor, batch, voucher_date, receiving_account);
