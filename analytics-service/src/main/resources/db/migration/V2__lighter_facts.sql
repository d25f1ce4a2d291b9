-- A journal has some twenty facts, and each was written into three indexes of its own keys: a third of all that the database
-- did while journals came in. journal_version knows each version once, so facts need no key of their own; and where many
-- rows share a key, PostgreSQL writes it once.
alter table journal_fact drop constraint journal_fact_pkey;
drop index journal_fact_now;
drop index journal_fact_then;
create index journal_fact_family on journal_fact (family_id, month);
create index journal_fact_cohort on journal_fact (cohort_id, indicator);
