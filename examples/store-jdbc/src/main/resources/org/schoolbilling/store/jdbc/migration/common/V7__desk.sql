-- What the desk of unresolved transactions asks for.

create index bank_transaction_by_payer on bank_transaction (creditor, payer_account, recorded);
create index invoice_owing on invoice (creditor, outstanding_minor, invoice_type, id);
create index invoice_line_by_transaction on invoice_line (creditor, transaction_key);
