-- Next offset of each projection of other services' events; moved in the transaction that writes its rows.
create table inbox_position (
    consumer    text not null,
    topic       text not null,
    partition   int not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- Messages that could not be processed, complete, so that they can be replayed once the reason is fixed.
create table dead_letter (
    id           bigint generated always as identity primary key,
    consumer     text not null,
    topic        text not null,
    partition    int not null,
    "offset"     bigint not null,
    key          bytea,
    headers      json not null,
    value        bytea,
    reason       text not null,
    parked_at    timestamptz not null,
    replayed_at  timestamptz,
    unique (consumer, topic, partition, "offset")
);

create table directory_cohort (
    cohort_id   uuid primary key,
    country     char(2) not null,
    currency    char(3) not null,
    first_month char(7) not null,
    partner     text,
    open        boolean not null
);

create table directory_family (
    family_id uuid primary key,
    cohort_id uuid not null
);
