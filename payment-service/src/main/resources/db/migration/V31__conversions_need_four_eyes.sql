-- A row from the proposal on. Null accounts: recorded before conversions needed an approval.
alter table conversion
    alter column recorded_at drop not null,
    add column proposed_by text,
    add column proposed_at timestamptz,
    add column approved_by text;
