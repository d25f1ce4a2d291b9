-- Read models of the events in event_store. Nothing personal.
create table cohort (
    cohort_id       uuid primary key,
    country         char(2) not null,
    name            text not null,
    currency        char(3) not null,
    first_month     char(7) not null,
    baseline_months int not null,
    partner         text,
    open            boolean not null,
    created_at      timestamptz not null,
    version         bigint not null
);

create index cohort_country on cohort (country, cohort_id);

create table family (
    family_id      uuid primary key,
    cohort_id      uuid not null,
    household_size int not null,
    consents       text[] not null,
    enrolled_at    timestamptz not null,
    version        bigint not null
);

create index family_cohort on family (cohort_id, family_id);
