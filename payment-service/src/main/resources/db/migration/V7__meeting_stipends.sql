-- A row per family and meeting that earns, or will once terms say what.
create table meeting_stipend_view (
    stipend_id    uuid        primary key,
    meeting_id    uuid        not null,
    family_id     uuid        not null,
    cohort_id     uuid        not null,
    country       char(2)     not null,
    held_on       date        not null,
    told_at       timestamptz not null,
    taken_away    boolean     not null default false,
    accrued_minor bigint,
    forgone_minor bigint,
    currency      char(3),
    reason        text,
    settled_at    timestamptz,
    unique (family_id, meeting_id)
);
create index meeting_stipend_view_family on meeting_stipend_view (family_id, stipend_id);
create index meeting_stipend_view_waiting on meeting_stipend_view (cohort_id, held_on) where settled_at is null;

-- Whether a family may be paid, as its cohort-service told: held while it has withdrawn its consent, closed once erased.
create table family_standing (
    family_id uuid    primary key,
    cohort_id uuid    not null,
    held      boolean not null,
    closed    boolean not null
);
