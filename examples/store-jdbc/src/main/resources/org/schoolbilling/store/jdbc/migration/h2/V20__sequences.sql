-- H2 stores a sequence's state whenever the numbers that it keeps in memory are used up, by default each 32nd time, and each
-- storing makes a version of the whole store. A run that reads from one picture holds all versions since its beginning, and
-- every commit walks through them: issuing a million invoices, five entries of the log each, took time by their square.
-- The price: a process that is killed leaves a gap in the keys, which nothing minds. They ascend.
alter table change_log alter column log_key set cache 10000;
alter table host_event alter column event_key set cache 10000;
alter table bank_transaction alter column recorded set cache 10000;
alter table commit_log alter column commit_sequence set cache 1000;
