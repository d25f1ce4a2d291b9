create table meeting_view (
    meeting_id  uuid        primary key,
    cohort_id   uuid        not null,
    group_id    uuid,
    held_on     date        not null,
    how         text        not null,
    attended    uuid[]      not null,
    version     int         not null,
    recorded_at timestamptz not null
);
create index meeting_view_cohort on meeting_view (cohort_id, meeting_id);
