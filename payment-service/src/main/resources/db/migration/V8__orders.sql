-- Every order sent to a provider, also of payouts that were sent again: for polling open orders, matching callbacks and files,
-- and comparing with provider statements.
create table payout_order (
    order_id       uuid        primary key,
    payout_id      uuid        not null,
    batch_id       uuid        not null,
    family_id      uuid        not null,
    country        char(2)     not null,
    provider       text        not null,
    amount_minor   bigint      not null,
    currency       char(3)     not null,
    payment_reference text        not null,
    outcome        text        not null,
    contradicted   text,
    reference      text,
    reason         text,
    sent_at        timestamptz not null,
    answered_at    timestamptz
);
create index payout_order_open on payout_order (provider, sent_at, order_id) where outcome in ('UNDER_WAY', 'UNKNOWN');
create index payout_order_batch on payout_order (batch_id, order_id);
create index payout_order_day on payout_order (provider, country, sent_at);
