alter table family alter column household_size drop not null; -- null: unknown at enrolment
