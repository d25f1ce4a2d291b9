-- Orders that their provider's statement has with the same amount: a status report announces a payment, a statement shows that
-- money has moved. Not filled from events, so it stays when read models are rebuilt.
create table order_confirmation (
    order_id     uuid        primary key,
    file_id      uuid,                 -- the bank's statement; absent: fetched online, or settled before confirmations were stored
    reference    text,                 -- the provider's, where the statement was fetched online
    confirmed_at timestamptz not null
);
-- Earlier statements were not stored: orders that a bank had settled before count as confirmed.
insert into order_confirmation
select order_id, null, null, answered_at from payout_order where provider = 'bank' and outcome = 'SETTLED';

-- Days (UTC) of the statement of each route of a provider that can be queried, and the lines that differ from our orders: no
-- names, no account numbers.
create table provider_statement (
    provider   text        not null,
    route_id   text        not null,
    day        date        not null,
    started_at timestamptz not null,
    read_to    timestamptz,          -- end of the day, or an earlier time; absent: never read completely
    primary key (provider, route_id, day)
);
create table provider_statement_line (
    line_id      uuid        primary key, -- derived from provider, route, reference and amount
    provider     text        not null,
    route_id     text        not null,
    day          date        not null,
    started_at   timestamptz not null,    -- of the last reading that had it
    kind         text        not null,
    country      char(2)     not null,
    order_id     uuid,
    reference    text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    paid_at      timestamptz not null
);
create index provider_statement_line_day on provider_statement_line (provider, country, paid_at);
create index provider_statement_line_reference on provider_statement_line (provider, route_id, reference);
create index payout_order_reference on payout_order (reference) where reference is not null;
