-- Groups that families form; an id is a group's within its cohort, so nobody can take another cohort's.
create table peer_group_view (
    cohort_id uuid        not null,
    group_id  uuid        not null,
    name      text,
    norms     text,
    formed_by uuid        not null,
    formed_at timestamptz not null,
    primary key (cohort_id, group_id)
);

-- One group a family: the event store sees to it, and this says so too.
create table peer_group_family_view (
    cohort_id uuid        not null,
    family_id uuid        not null,
    group_id  uuid        not null,
    joined_at timestamptz not null,
    primary key (cohort_id, family_id)
);
create index peer_group_family_view_group on peer_group_family_view (cohort_id, group_id, joined_at, family_id);

create table peer_group_invitation_view (
    cohort_id  uuid        not null,
    group_id   uuid        not null,
    family_id  uuid        not null,
    invited_by uuid        not null,
    invited_at timestamptz not null,
    primary key (cohort_id, group_id, family_id)
);
create index peer_group_invitation_view_family on peer_group_invitation_view (cohort_id, family_id);
