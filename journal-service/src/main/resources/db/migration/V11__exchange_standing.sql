-- How an exchange that counts stood, and from when: a row per change, so that a family's figures can be shown as known then.
create table exchange_standing_view (
    exchange_id uuid not null,
    position    bigint not null,
    status      text not null,
    stood_at    timestamptz not null,
    primary key (exchange_id, position)
);
