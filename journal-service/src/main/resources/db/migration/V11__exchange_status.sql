-- A row per status change of an exchange that counts, so that a family's numbers can be shown as known at any time.
create table exchange_status_view (
    exchange_id uuid not null,
    position    bigint not null,
    status      text not null,
    changed_at  timestamptz not null,
    primary key (exchange_id, position)
);
