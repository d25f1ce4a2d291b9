-- By which way a submission came; null where it was not recorded.
alter table journal_view add column channel text;
alter table journal_edition_view add column channel text;
