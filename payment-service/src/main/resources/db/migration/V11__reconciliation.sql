-- Resolutions of differences. No money moves by them.
create table difference_resolution (
    difference_id uuid             primary key,
    difference    text collate "C" not null unique,
    version       bigint           not null,
    reason        text             not null,
    proposed_by   text             not null,
    proposed_at   timestamptz      not null,
    approved_by   text,
    approved_at   timestamptz
);
