-- Conversions, by what both purses and the books know each by; ids are a seller's own.
create table conversion_view (
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
create index conversion_view_id on conversion_view (conversion_id);

-- What two people say of one that never should have been recorded so.
create table unwinding_view (
    cause_id    uuid        primary key,
    version     bigint      not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text
);
