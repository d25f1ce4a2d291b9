alter table stipend_terms
    add column meeting_minor bigint,
    add column last_month    char(7),
    add column latest_day    int,
    add column cap_minor     bigint;

-- When the journal was submitted: later terms decide by it whether it was in time. Null: in time.
alter table waiting_stipend add column submitted_at timestamptz;

-- Completed months that earned nothing. A row is deleted when an earlier submission arrives that earns.
create table forfeited_stipend (
    stipend_id uuid        primary key,
    family_id  uuid        not null,
    cohort_id  uuid        not null,
    month      char(7)     not null,
    reason     text        not null,
    submitted_at timestamptz not null,
    forfeited_at timestamptz not null
);
create index forfeited_stipend_family on forfeited_stipend (family_id, month);
create index forfeited_stipend_cohort on forfeited_stipend (cohort_id, month);
