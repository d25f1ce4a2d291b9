-- An erased family belongs to no cohort; its id cannot be used again.
alter table directory_family add column erased boolean not null default false;
