-- Changes of the family's status, oldest first: "status reason first-day recorded-at"; none while it is active since its enrolment.
alter table family add column status_history text[] not null default '{}';
