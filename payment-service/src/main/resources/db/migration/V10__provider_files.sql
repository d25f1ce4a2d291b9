-- Files that were given out, each once for all: which orders a bank or a distributor was told by which.
create table payment_file (
    file_id    uuid        primary key,
    batch_id   uuid        not null,
    round      int         not null, -- from 1: the first release, then one for what was sent again
    country    char(2)     not null,
    provider   text        not null,
    line_count bigint      not null,
    sum_minor  bigint      not null,
    currency   char(3)     not null,
    given_by   text        not null,
    given_at   timestamptz not null,
    unique (batch_id, round)
);
create table payment_file_line (
    file_id  uuid not null,
    order_id uuid not null unique,
    primary key (file_id, order_id)
);

-- Files that came back, and what of them wasn't taken: no names, no accounts, no text of anybody's.
create table provider_file (
    file_id       uuid        primary key,
    country       char(2)     not null,
    provider      text        not null,
    kind          text        not null,
    received_by   text        not null,
    received_at   timestamptz not null,
    ended_at      timestamptz,          -- absent: it broke off; sent again, it goes on
    settled       bigint      not null,
    failed        bigint      not null,
    returned      bigint      not null,
    under_way     bigint      not null,
    already_known bigint      not null,
    contradicting bigint      not null,
    wrong_amount  bigint      not null,
    unmatched     bigint      not null
);
create index provider_file_country on provider_file (country, received_at desc, file_id desc);
create table provider_file_line (
    file_id      uuid   not null,
    line         bigint not null, -- from 0
    why          text   not null,
    order_id     uuid,
    amount_minor bigint,
    currency     char(3),
    said_at      timestamptz,
    primary key (file_id, line)
);
