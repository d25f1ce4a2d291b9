create table fund_view (
    fund_id    uuid        primary key,
    position   bigint      not null,
    country    char(2)     not null,
    name       text        not null,
    purpose    text        not null,
    size_minor bigint      not null,
    currency   char(3)     not null,
    opened_at  timestamptz not null
);

create index fund_view_country on fund_view (country, position);

create table investment_view (
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

create index investment_view_family on investment_view (family_id, position);
create index investment_view_cohort on investment_view (cohort_id, position);
