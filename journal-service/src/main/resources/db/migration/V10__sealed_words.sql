-- Words are sealed; those from before stand in clear, in title, text, picture and note, until they are removed.
alter table strategy_view
    alter column title drop not null,
    alter column text drop not null,
    add column words text;

-- Who withdrew its consent is an unknown family, another one for each strategy.
alter table trial_view
    add column nameless    boolean not null default false,
    add column sealed_note text;

-- Drafts are encrypted as a whole.
alter table draft_view
    alter column answers drop not null,
    add column encrypted text;

-- Filled again from the events, for whoever withdrew before.
delete from trial_view;
delete from strategy_view;
delete from sharing_view;
update follower set position = 0 where name = 'projection:strategy';
