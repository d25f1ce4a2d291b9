-- A journal has some twenty facts, and each was written to three indexes: a third of the database's work while journals were
-- submitted. journal_version stores each version once, so facts need no key of their own, and PostgreSQL deduplicates equal
-- index keys.
alter table journal_fact drop constraint journal_fact_pkey;
drop index journal_fact_now;
drop index journal_fact_then;
create index journal_fact_family on journal_fact (family_id, month);
create index journal_fact_cohort on journal_fact (cohort_id, indicator);
