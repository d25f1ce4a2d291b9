alter table stipend_terms_view
    add column meeting_minor bigint,
    add column last_month    char(7),
    add column latest_day    int,
    add column cap_minor     bigint;

-- When what waits was told: terms that come later judge by it. Empty for what waited before lateness mattered.
alter table stipend_waiting_view add column told_at timestamptz;

-- What was told too late to earn. A row goes when an earlier telling turns up that earns.
create table stipend_forgone_view (
    stipend_id uuid        primary key,
    family_id  uuid        not null,
    cohort_id  uuid        not null,
    month      char(7)     not null,
    reason     text        not null,
    told_at    timestamptz not null,
    forgone_at timestamptz not null
);
create index stipend_forgone_view_family on stipend_forgone_view (family_id, month);
create index stipend_forgone_view_cohort on stipend_forgone_view (cohort_id, month);
