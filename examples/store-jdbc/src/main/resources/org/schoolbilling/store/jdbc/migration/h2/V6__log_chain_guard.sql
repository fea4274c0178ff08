create trigger log_chain_append_only before update, delete on log_chain
    for each row call 'org.schoolbilling.store.jdbc.H2Guard';
