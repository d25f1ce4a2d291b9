-- Read models that are being rebuilt, or were: in progress while finished_at is null. Their new tables are in the schemas
-- rebuild_<name>, their positions in event_subscription or inbox_position under the name rebuild:<name>.
create table projection_rebuild (
    name        text        primary key,
    started_at  timestamptz not null,
    finished_at timestamptz
);
