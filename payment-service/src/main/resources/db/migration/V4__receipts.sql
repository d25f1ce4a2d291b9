-- Funds that money can be received for, as investment-service told of them.
create table fund_view (
    fund_id  uuid    primary key,
    country  char(2) not null,
    currency char(3) not null
);

create table receipt_view (
    receipt_id   uuid        primary key,
    country      char(2)     not null,
    cohort_id    uuid,
    fund_id      uuid,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    received_on  date        not null,
    reference    text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index receipt_view_holder on receipt_view ((coalesce(cohort_id, fund_id)), receipt_id);
