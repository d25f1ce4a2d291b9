-- Words of goals, questions and exchanges are sealed; those from before stand in clear in wording, steps, told, answer and note.
alter table goal_view
    alter column wording drop not null,
    alter column steps drop not null,
    add column words text;                 -- the plan

alter table goal_history_view
    add column words text;                 -- the plan, the note or the reason

alter table question_view
    alter column wording drop not null,
    add column sealed_wording text,
    add column sealed_answer  text;

alter table exchange_view
    add column encrypted_note text;

-- Snapshots from before hold such words too; nobody reads them any more.
delete from snapshot_store where payload_type in ('journal.Goal', 'journal.Question');
