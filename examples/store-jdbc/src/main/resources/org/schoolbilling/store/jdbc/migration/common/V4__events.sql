-- Events of any kind: what only one kind has stands in a text, so that a new kind needs no new column.

alter table host_event add column content varchar default '' not null;
update host_event set content = 'from=' || status_from || chr(10) || 'to=' || status_to
    where status_from is not null;
alter table host_event drop column status_from;
alter table host_event drop column status_to;
alter table host_event alter column kind set data type varchar(40);
comment on column host_event.kind is 'What happened, as STATUS_CHANGED';
comment on column host_event.content is 'The rest of it: lines of name=value';
