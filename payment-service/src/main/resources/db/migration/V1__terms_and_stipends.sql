create table stipend_terms_view (
    cohort_id    uuid        not null,
    from_month   char(7)     not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    set_at       timestamptz not null,
    primary key (cohort_id, from_month)
);

-- What was accrued. One row per family and month: the event store sees to it, and this says so too.
create table stipend_view (
    stipend_id   uuid        primary key,
    family_id    uuid        not null,
    cohort_id    uuid        not null,
    month        char(7)     not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    accrued_at   timestamptz not null,
    unique (family_id, month)
);

create index stipend_view_cohort on stipend_view (cohort_id, month, family_id);

-- What is earned and not priced yet.
create table stipend_waiting_view (
    stipend_id uuid        primary key,
    family_id  uuid        not null,
    cohort_id  uuid        not null,
    country    char(2)     not null,
    month      char(7)     not null,
    since      timestamptz not null
);

create index stipend_waiting_view_cohort on stipend_waiting_view (cohort_id, month, family_id);
