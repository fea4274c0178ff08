-- Where a payment that was moved came from: the general ledger is verified by it.
alter table invoice_line add column moved_from bigint;
comment on column invoice_line.moved_from is 'The invoice a payment was moved from; null where the money came in here';
alter table invoice_line add constraint invoice_line_moved_payment check (moved_from is null or line_role = 'PAYMENT');
alter table invoice_line add constraint invoice_line_moved_from_fk
    foreign key (creditor, moved_from) references invoice (creditor, id);
