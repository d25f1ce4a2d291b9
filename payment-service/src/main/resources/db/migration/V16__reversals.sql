-- What two people say of a receipt that never should have been recorded.
alter table receipt_view
    add column version              bigint not null default 1,
    add column reversal_reason      text,
    add column reversal_proposed_by text,
    add column reversal_proposed_at timestamptz,
    add column reversal_approved_by text,
    add column reversed_at          timestamptz;
