-- Read models; the truth is in event_store. Nothing personal.
create table cohort_view (
    cohort_id       uuid primary key,
    country         char(2) not null,
    name            text not null,
    currency        char(3) not null,
    first_month     char(7) not null,
    baseline_months int not null,
    partner         text,
    open            boolean not null,
    founded_at      timestamptz not null,
    version         bigint not null
);

create index cohort_view_country on cohort_view (country, cohort_id);

create table family_view (
    family_id      uuid primary key,
    cohort_id      uuid not null,
    household_size int not null,
    consents       text[] not null,
    enrolled_at    timestamptz not null,
    version        bigint not null
);

create index family_view_cohort on family_view (cohort_id, family_id);
