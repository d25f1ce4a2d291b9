-- When the family confirmed a version that somebody else had submitted.
alter table journal_view add column confirmed_at timestamptz;
