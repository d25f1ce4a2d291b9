-- Text is encrypted; text from before is in title, text, picture and note until it is removed.
alter table strategy_view
    alter column title drop not null,
    alter column text drop not null,
    add column ciphertext text;

-- The trials of a family that withdrew its consent count as those of an unknown family, another one per strategy.
alter table trial_view
    add column anonymous      boolean not null default false,
    add column encrypted_note text;

-- Drafts are encrypted as a whole.
alter table draft_view
    alter column answers drop not null,
    add column encrypted text;

-- Filled again from the events, because of families that withdrew before.
delete from trial_view;
delete from strategy_view;
delete from sharing_view;
update event_subscription set position = 0 where name = 'projection:strategy';
