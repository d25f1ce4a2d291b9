-- The device's name is encrypted: with the other text of a submission, and here beside the answers of a draft. The columns device hold
-- what was stored before as plain text.
alter table draft_view add column encrypted_device text;

-- Families without rows in journal_view and journal_edition_view, whatever arrives late.
create table journal_erased_family (family_id uuid primary key);

-- Snapshots from before have the device in them; they are no longer used.
delete from snapshot_store where payload_type in ('journal.Journal', 'journal.Draft');
