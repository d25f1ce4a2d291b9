-- A row for every meeting attended by a family that has earned a stipend or awaits terms.
create table meeting_stipend (
    stipend_id    uuid        primary key,
    meeting_id    uuid        not null,
    family_id     uuid        not null,
    cohort_id     uuid        not null,
    country       char(2)     not null,
    held_on       date        not null,
    recorded_at   timestamptz not null,
    removed       boolean     not null default false,
    accrued_minor bigint,
    forfeited_minor bigint,
    currency      char(3),
    reason        text,
    settled_at    timestamptz,
    unique (family_id, meeting_id)
);
create index meeting_stipend_family on meeting_stipend (family_id, stipend_id);
create index meeting_stipend_waiting on meeting_stipend (cohort_id, held_on) where settled_at is null;

-- Whether a family may be paid, from cohort.events.v1: held while it has withdrawn its consent, closed once erased.
create table payment_eligibility (
    family_id uuid    primary key,
    cohort_id uuid    not null,
    held      boolean not null,
    closed    boolean not null
);
