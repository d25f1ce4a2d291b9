-- Cohorts said to be open: kept apart, because the word of it may come before that of the founding, as after a replay.
create table directory_opened (
    cohort_id uuid not null,
    country   char(2) not null, -- whose cohort-service said so: it counts only when that one founded it
    primary key (cohort_id, country)
);
