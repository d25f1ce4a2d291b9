create table fund (
    fund_id    uuid        primary key,
    position   bigint      not null,
    country    char(2)     not null,
    name       text        not null,
    purpose    text        not null,
    size_minor bigint      not null,
    currency   char(3)     not null,
    opened_at  timestamptz not null
);

create index fund_country on fund (country, position);

create table investment (
    investment_id uuid        primary key,
    position      bigint      not null,
    family_id     uuid        not null,
    cohort_id     uuid        not null,
    country       char(2)     not null,
    fund_id       uuid        not null,
    kind          text        not null,
    amount_minor  bigint      not null,
    currency      char(3)     not null,
    purpose       text,
    offered_minor bigint,
    state         text        not null,
    proposed_at   timestamptz not null,
    changed_at    timestamptz not null
);

create index investment_family on investment (family_id, position);
create index investment_cohort on investment (cohort_id, position);
