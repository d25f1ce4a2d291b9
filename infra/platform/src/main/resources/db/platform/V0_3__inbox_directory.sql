-- How far a view of other services' facts has come; moved in the transaction that writes the view's rows.
create table inbox_position (
    reader      text not null,
    topic       text not null,
    partition   int not null,
    next_offset bigint not null,
    primary key (reader, topic, partition)
);

-- Messages that could not be taken, whole, so that they can be replayed once the reason is gone.
create table dead_letter (
    id           bigint generated always as identity primary key,
    reader       text not null,
    topic        text not null,
    partition    int not null,
    "offset"     bigint not null,
    key          bytea,
    headers      json not null,
    value        bytea,
    reason       text not null,
    parked_at    timestamptz not null,
    replayed_at  timestamptz,
    unique (reader, topic, partition, "offset")
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
