-- Funds that money can be received for, from investment.events.v1.
create table fund (
    fund_id  uuid    primary key,
    country  char(2) not null,
    currency char(3) not null
);

create table receipt (
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
create index receipt_holder on receipt ((coalesce(cohort_id, fund_id)), receipt_id);
