-- Payment files are filled from events: until when a cash list is valid, and how a file was withdrawn.
alter table payment_file
    add column valid_until         date,
    add column by_events           boolean not null default false, -- files from before there were events stay when the table is rebuilt
    add column withdrawal_version  bigint  not null default 0,
    add column withdrawal_reason   text,
    add column proposed_by         text,
    add column proposed_at         timestamptz,
    add column approved_by         text,
    add column approved_at         timestamptz;
