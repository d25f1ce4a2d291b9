-- Which families are in which peer group now, by cohort, because a group's id is unique only there.
create table peer_family (
    family_id uuid not null,
    cohort_id uuid not null,
    group_id  uuid not null,
    primary key (family_id, cohort_id)
);
create index peer_family_group on peer_family (cohort_id, group_id);
