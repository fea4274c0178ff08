-- The log is append-only, whoever asks; so are allocations, what was handed over, and the lines of issued invoices.
create trigger change_log_append_only before update, delete on change_log
    for each row call 'org.schoolbilling.store.jdbc.H2Guard';
create trigger allocation_append_only before update, delete on allocation
    for each row call 'org.schoolbilling.store.jdbc.H2Guard';
create trigger posting_fixed before update, delete on posting
    for each row call 'org.schoolbilling.store.jdbc.H2Guard';
create trigger invoice_line_fixed before update, delete on invoice_line
    for each row call 'org.schoolbilling.store.jdbc.H2Guard';
