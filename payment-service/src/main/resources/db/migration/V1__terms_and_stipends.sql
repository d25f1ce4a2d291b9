create table stipend_terms (
    cohort_id    uuid        not null,
    from_month   char(7)     not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    set_at       timestamptz not null,
    primary key (cohort_id, from_month)
);

-- Accrued stipends. One per family and month: the aggregate ensures it, and this constraint again.
create table stipend (
    stipend_id   uuid        primary key,
    family_id    uuid        not null,
    cohort_id    uuid        not null,
    month        char(7)     not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    accrued_at   timestamptz not null,
    unique (family_id, month)
);

create index stipend_cohort on stipend (cohort_id, month, family_id);

-- Completed months that await terms.
create table waiting_stipend (
    stipend_id uuid        primary key,
    family_id  uuid        not null,
    cohort_id  uuid        not null,
    country    char(2)     not null,
    month      char(7)     not null,
    since      timestamptz not null
);

create index waiting_stipend_cohort on waiting_stipend (cohort_id, month, family_id);
