-- Peer groups. A group id is unique within its cohort, so a cohort cannot use up the ids of another.
create table peer_group (
    cohort_id uuid        not null,
    group_id  uuid        not null,
    name      text,
    norms     text,
    formed_by uuid        not null,
    formed_at timestamptz not null,
    primary key (cohort_id, group_id)
);

-- A family is in one group; the aggregate ensures it, and so does the primary key.
create table peer_group_family (
    cohort_id uuid        not null,
    family_id uuid        not null,
    group_id  uuid        not null,
    joined_at timestamptz not null,
    primary key (cohort_id, family_id)
);
create index peer_group_family_group on peer_group_family (cohort_id, group_id, joined_at, family_id);

create table peer_group_invitation (
    cohort_id  uuid        not null,
    group_id   uuid        not null,
    family_id  uuid        not null,
    invited_by uuid        not null,
    invited_at timestamptz not null,
    primary key (cohort_id, group_id, family_id)
);
create index peer_group_invitation_family on peer_group_invitation (cohort_id, family_id);
