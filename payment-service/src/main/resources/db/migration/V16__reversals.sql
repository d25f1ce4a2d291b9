-- Reversal of a receipt that should not have been recorded: proposed by one person, approved by another.
alter table receipt
    add column version              bigint not null default 1,
    add column reversal_reason      text,
    add column reversal_proposed_by text,
    add column reversal_proposed_at timestamptz,
    add column reversal_approved_by text,
    add column reversed_at          timestamptz;
