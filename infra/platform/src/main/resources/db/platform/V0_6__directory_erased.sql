-- A family that was erased is in no cohort for who asks; its id stays taken.
alter table directory_family add column erased boolean not null default false;
