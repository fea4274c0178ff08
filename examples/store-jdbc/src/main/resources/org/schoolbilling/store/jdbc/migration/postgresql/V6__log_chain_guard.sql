create trigger log_chain_append_only before update or delete or truncate on log_chain
    for each statement execute function refuse_change();
