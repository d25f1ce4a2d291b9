-- Files are filled from events now: who gave them out, until when a list of cash is good, and how one was withdrawn.
alter table payment_file
    add column valid_until         date,
    add column by_events           boolean not null default false, -- older ones stay when the view is filled anew
    add column withdrawal_version  bigint  not null default 0,
    add column withdrawal_reason   text,
    add column proposed_by         text,
    add column proposed_at         timestamptz,
    add column approved_by         text,
    add column approved_at         timestamptz;
