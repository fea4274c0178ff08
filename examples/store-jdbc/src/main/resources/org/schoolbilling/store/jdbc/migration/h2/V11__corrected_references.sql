-- What the bank calls a payment may be corrected until the payment was handed over (INV-5): H2Guard sees to it.
comment on column invoice_line.archive_reference is 'Payments: the bank''s reference; corrected only while not handed over';
comment on column invoice_line.transaction_id is 'Payments: the bank''s own id; corrected only while not handed over';
comment on column posting.note is 'Claim or payment and the bank''s reference: the text in the general ledger';
