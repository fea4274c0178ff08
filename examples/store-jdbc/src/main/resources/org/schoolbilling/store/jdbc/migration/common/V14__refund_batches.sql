-- Batches of refunds for the bank: each refund is in one of them at most (REF-5).

create table refund_open (
    creditor varchar(20) not null,
    invoice bigint not null,
    line_number integer not null,
    refunded_on date not null,
    constraint refund_open_pk primary key (creditor, invoice, line_number),
    constraint refund_open_line_fk foreign key (creditor, invoice, line_number)
        references invoice_line (creditor, invoice, line_number)
);
comment on table refund_open is 'Refunds that no batch has: added with the line, removed by the commit that takes it into a batch, or when the bank sent it back';

create table refund_batch (
    creditor varchar(20) not null,
    batch_number bigint not null,
    message_id varchar(35) not null,
    until_date date not null,
    pay_on date not null,
    format varchar(40) not null,
    sender varchar(40) not null,
    agreement varchar(40) not null,
    transfer_count integer not null,
    sum_minor bigint not null,
    currency varchar(3) not null,
    is_delivered boolean not null,
    created_by varchar(60) not null,
    created_at timestamp with time zone not null,
    constraint refund_batch_pk primary key (creditor, batch_number),
    constraint refund_batch_creditor_fk foreign key (creditor) references creditor (id),
    constraint refund_batch_message_unique unique (creditor, message_id),
    constraint refund_batch_pays check (batch_number > 0 and transfer_count > 0 and sum_minor > 0)
);
comment on table refund_batch is 'A numbered hand-over of refunds to the bank';
comment on column refund_batch.message_id is 'What the bank knows the batch by';
comment on column refund_batch.sum_minor is 'Of all transfers, in minor units';
comment on column refund_batch.is_delivered is 'False while it is not known that it was handed over: it is handed over again';

create table refund_transfer (
    creditor varchar(20) not null,
    batch bigint not null,
    transfer_number integer not null,
    invoice bigint,
    line_number integer,
    transaction_key varchar,
    amount_minor bigint not null,
    currency varchar(3) not null,
    transfer_id varchar(35) not null,
    payer varchar(140) not null,
    payer_account varchar(34) not null,
    receiver varchar(140) not null,
    receiver_account varchar(34) not null,
    transfer_text varchar(140) not null,
    constraint refund_transfer_pk primary key (creditor, batch, transfer_number),
    constraint refund_transfer_line_unique unique (creditor, invoice, line_number),
    constraint refund_transfer_batch_fk foreign key (creditor, batch) references refund_batch (creditor, batch_number),
    constraint refund_transfer_line_fk foreign key (creditor, invoice, line_number)
        references invoice_line (creditor, invoice, line_number),
    constraint refund_transfer_source check (
        (invoice is null) = (line_number is null) and (invoice is null) = (transaction_key is not null)),
    constraint refund_transfer_amount_positive check (amount_minor > 0)
);
comment on table refund_transfer is 'What was handed over to be paid: a refund on an invoice, or a payment that is sent back';
comment on column refund_transfer.amount_minor is 'In minor units; always above 0';
comment on column refund_transfer.receiver is 'The name on the day of the batch; empty once the debtor was erased';
comment on column refund_transfer.receiver_account is 'The account on the day of the batch; empty once the debtor was erased';

alter table number_series drop constraint number_series_name;
alter table number_series add constraint number_series_name
    check (series in ('INVOICE', 'VOUCHER', 'LOG_CHAIN', 'REFUND'));
insert into number_series (creditor, series, last_number) select id, 'REFUND', 0 from creditor;

alter table bank_transaction drop constraint bank_transaction_state;
alter table bank_transaction add constraint bank_transaction_state check (
    state in ('UNRESOLVED', 'REGISTERED', 'PLACED', 'DUPLICATE', 'SENT_BACK', 'PAID_BACK', 'REMOVED'));

-- Refunds made before there were batches wait for the first one, but for those that came back.
insert into refund_open (creditor, invoice, line_number, refunded_on)
    select l.creditor, l.invoice, l.line_number, l.line_date from invoice_line l
    where l.line_role = 'REFUND' and not exists (
        select 1 from invoice_line b where b.creditor = l.creditor and b.invoice = l.invoice
            and b.line_role = 'REFUND_RETURNED' and b.target_line = l.line_number);
