alter table family_view alter column household_size drop not null; -- null: not known at enrolment
