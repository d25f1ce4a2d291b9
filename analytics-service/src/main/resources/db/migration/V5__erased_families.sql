-- When a family was erased: it belongs to the months until then.
alter table enrolment add column erased_at timestamptz;

-- Erasures were ignored so far, and a family that another country's service enrolled a second time was moved there: the start
-- of the service rebuilds the read model.
insert into projection_rebuild (name, started_at) values ('cohort-facts', now()) on conflict do nothing;
