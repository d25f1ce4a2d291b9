-- Conversions, by the id that budgets and ledger use; conversion_id is unique only for a seller.
create table conversion (
    cause_id        uuid        primary key,
    conversion_id   uuid        not null,
    country         char(2)     not null,
    from_id         uuid        not null,
    to_id           uuid        not null,
    sold_minor      bigint      not null,
    sold_currency   char(3)     not null,
    bought_minor    bigint      not null,
    bought_currency char(3)     not null,
    rate            numeric     not null,
    converted_on    date        not null,
    recorded_at     timestamptz not null,
    reversed_at     timestamptz
);
create index conversion_by_id on conversion (conversion_id);

-- Reversal of a conversion that should not have been recorded: proposed by one person, approved by another.
create table conversion_reversal (
    cause_id    uuid        primary key,
    version     bigint      not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text
);
