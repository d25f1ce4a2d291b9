alter table stipend_terms add column meetings_per_month int;
alter table stipend_terms_proposal add column meetings_per_month int;

-- Months in which a peer group has met.
create table group_month (
    group_month_id uuid    primary key,
    cohort_id      uuid    not null,
    month          char(7) not null
);
create index group_month_cohort on group_month (cohort_id, month);
