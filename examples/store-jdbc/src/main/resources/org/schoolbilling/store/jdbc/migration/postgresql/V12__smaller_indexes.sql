-- Only what is asked for stands in an index: payments from the bank, and events that wait.

drop index invoice_line_by_transaction;
create index invoice_line_by_transaction on invoice_line (creditor, transaction_key) where transaction_key <> '';

drop index host_event_undelivered;
create index host_event_undelivered on host_event (creditor, event_key) where not is_delivered;
