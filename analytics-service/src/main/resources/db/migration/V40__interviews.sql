-- What came of a study's attempt to interview a family in a month, and its sampling weight.
create table interview (
    family_id   uuid not null,
    month       date not null,
    cohort_id   uuid not null,
    outcome     text not null,
    weight      numeric,
    recorded_at timestamptz not null,
    primary key (family_id, month)
);
create index interview_cohort on interview (cohort_id, month);

-- household_size is an indicator now: the start of the service computes it for earlier journals.
insert into projection_rebuild (name, started_at) values ('journal-facts', now()) on conflict do nothing;
