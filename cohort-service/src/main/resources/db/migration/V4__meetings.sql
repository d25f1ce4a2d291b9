create table meeting (
    meeting_id  uuid        primary key,
    cohort_id   uuid        not null,
    group_id    uuid,
    held_on     date        not null,
    channel     text        not null,
    attended    uuid[]      not null,
    version     int         not null,
    recorded_at timestamptz not null
);
create index meeting_cohort on meeting (cohort_id, meeting_id);
