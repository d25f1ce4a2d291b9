-- Cohorts that were opened. A table of its own, because the opening may arrive before the creation, as after a replay.
create table directory_opened (
    cohort_id uuid not null,
    country   char(2) not null, -- of the cohort-service that published it: it counts only if the same one created the cohort
    primary key (cohort_id, country)
);
