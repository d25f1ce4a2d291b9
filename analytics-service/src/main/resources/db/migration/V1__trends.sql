-- Cohorts as their founding said; months are the first day of a month.
create table cohort (
    cohort_id    uuid primary key,
    country      char(2) not null,
    currency     char(3) not null,
    first_month  date not null,
    baseline_end date not null -- the first month that is no longer baseline
);
create index cohort_country on cohort (country);

create table enrolment (
    family_id   uuid primary key,
    cohort_id   uuid not null,
    enrolled_at timestamptz not null
);
create index enrolment_cohort on enrolment (cohort_id);

-- Every version of every month, also one that says nothing countable: it still supersedes the one before.
create table journal_version (
    family_id  uuid not null,
    month      date not null,
    version    int not null,
    known_from timestamptz not null,
    known_to   timestamptz, -- when a higher version was told; null: it is what is known now
    primary key (family_id, month, version)
);

create table journal_fact (
    family_id  uuid not null,
    month      date not null,
    version    int not null,
    indicator  text not null,
    cohort_id  uuid not null,
    value      numeric not null, -- the family's figure is value / weight
    weight     numeric not null, -- 1, but for ratios
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (family_id, month, version, indicator)
);
create index journal_fact_now on journal_fact (cohort_id, indicator) where known_to is null;
create index journal_fact_then on journal_fact (cohort_id, indicator, known_from);
