-- Free text of goals, questions and exchanges is encrypted; text from before is in wording, steps, entry, answer and note.
alter table goal_view
    alter column wording drop not null,
    alter column steps drop not null,
    add column ciphertext text;            -- the plan

alter table goal_history_view
    add column ciphertext text;            -- the plan, the note or the reason

alter table question_view
    alter column wording drop not null,
    add column encrypted_wording text,
    add column encrypted_answer  text;

alter table exchange_view
    add column encrypted_note text;

-- Snapshots from before hold such text too; they are no longer used.
delete from snapshot_store where payload_type in ('journal.Goal', 'journal.Question');
