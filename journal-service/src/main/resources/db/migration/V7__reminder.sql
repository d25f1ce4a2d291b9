-- A row per cohort that has set its calendar; the default counts for the others.
create table calendar_view (
    cohort_id          uuid primary key,
    version            int not null,
    time_zone          text not null,
    due_day            int not null,
    overdue_after_days int not null,
    remind_at          char(5) not null
);

-- Families that may be reminded, from cohort.events.v1: consents is that to keep a journal.
create table reminder_family (
    family_id   uuid primary key,
    cohort_id   uuid not null,
    enrolled_at timestamptz not null,
    consents    boolean not null
);

create index reminder_family_cohort on reminder_family (cohort_id, family_id);

create table reminder_view (
    family_id   uuid not null,
    month       char(7) not null,
    kind        text not null,
    due_at      timestamptz not null,
    overdue_at  timestamptz,
    reminded_at timestamptz not null,
    primary key (family_id, month, kind)
);
