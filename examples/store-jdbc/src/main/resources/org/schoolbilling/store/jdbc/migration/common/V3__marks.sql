-- What people know about an invoice that its lines do not say.
alter table invoice add column dunning_stop varchar(100) default '' not null;
alter table invoice add column undelivered varchar(100) default '' not null;
alter table invoice add column send_wished_on date;

comment on column invoice.dunning_stop is 'Why no reminder may be sent (purrestopp); empty where none is stopped';
comment on column invoice.undelivered is 'How it is known that the invoice never reached the debtor; empty where nothing says so';
comment on column invoice.send_wished_on is 'The day the debtor wished to have it sent, or sent anew';
