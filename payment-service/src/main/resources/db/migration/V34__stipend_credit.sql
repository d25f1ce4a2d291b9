-- A row per change of what a family owes because a stipend was reversed after it had been paid.
create table stipend_credit (
    position     bigint primary key,
    family_id    uuid not null,
    payout_id    uuid not null,
    type         text not null,
    month        char(7),
    amount_minor bigint not null,
    currency     char(3) not null,
    at           timestamptz not null
);
create index stipend_credit_family on stipend_credit (family_id);
