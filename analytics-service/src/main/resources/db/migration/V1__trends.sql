-- Terms of the cohorts; a month is stored as its first day.
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

-- Every version of every month, including those without indicators, because they supersede the earlier version.
create table journal_version (
    family_id     uuid not null,
    month         date not null,
    version       int not null,
    recorded_from timestamptz not null,
    superseded_at timestamptz, -- when the next version was submitted; null for the current version
    primary key (family_id, month, version)
);

create table journal_fact (
    family_id     uuid not null,
    month         date not null,
    version       int not null,
    indicator     text not null,
    cohort_id     uuid not null,
    value         numeric not null, -- the family's value is value / weight
    weight        numeric not null, -- 1 except for ratios
    recorded_from timestamptz not null,
    superseded_at timestamptz,
    primary key (family_id, month, version, indicator)
);
create index journal_fact_now on journal_fact (cohort_id, indicator) where superseded_at is null;
create index journal_fact_then on journal_fact (cohort_id, indicator, recorded_from);
