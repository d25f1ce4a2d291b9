-- The event store. Positions are gap-free and in commit order: a reader that has seen position n has seen all below n.
create table event_store (
    position             bigint primary key,
    aggregate_identifier text not null,
    sequence_number      bigint not null,
    aggregate_type       text not null,
    event_identifier     text not null,
    payload_type         text not null,
    payload_revision     text,
    payload              json not null,
    meta_data            json not null,
    time_stamp           timestamptz not null,
    constraint event_store_stream unique (aggregate_identifier, sequence_number)
);

create table snapshot_store (
    aggregate_identifier text not null,
    sequence_number      bigint not null,
    aggregate_type       text not null,
    event_identifier     text not null,
    payload_type         text not null,
    payload_revision     text,
    payload              bytea not null,
    meta_data            bytea not null,
    time_stamp           timestamptz not null,
    primary key (aggregate_identifier, sequence_number)
);

-- One statement, one commit: the lock serialises batches of all instances. The server ends the transaction, so a client
-- that stalls cannot hold the lock. It is released after the commit is visible, so positions are in commit order.
-- Statements inside a volatile function see what was committed before the lock was granted; the outer statement would
-- not.
create function append_events(
    aggregates text[], sequences bigint[], types text[], ids text[], payload_types text[], revisions text[],
    payloads text[], metadatas text[], times timestamptz[]) returns bigint
language plpgsql volatile set lock_timeout = '5s' as $$
declare
    last bigint;
begin
    perform pg_advisory_xact_lock(7305, 1);
    select coalesce(max(position), 0) into last from event_store;
    insert into event_store
    select last + u.n, u.a, u.s, u.t, u.i, u.pt, u.r, u.p::json, u.m::json, u.at
    from unnest(aggregates, sequences, types, ids, payload_types, revisions, payloads, metadatas, times)
        with ordinality as u(a, s, t, i, pt, r, p, m, at, n);
    return last;
end $$;

-- Subscriptions to the event store (projections, reactions, outbox) and their checkpoints.
create table event_subscription (
    name     text primary key,
    position bigint not null
);
