-- How far the events of erased families are overwritten: all up to the position are.
create table redaction (
    family_id uuid primary key,
    position  bigint not null
);
-- Events of erased families that were overwritten and whose published messages are to be removed as well.
create table redacted_event (
    family_id uuid not null,
    position  bigint not null,
    primary key (family_id, position)
);
