-- Issued payment files, which never change, and the orders in each.
create table payment_file (
    file_id    uuid        primary key,
    batch_id   uuid        not null,
    round      int         not null, -- from 1: the first release, then one for each set of retried payouts
    country    char(2)     not null,
    provider   text        not null,
    line_count bigint      not null,
    sum_minor  bigint      not null,
    currency   char(3)     not null,
    issued_by  text        not null,
    issued_at  timestamptz not null,
    unique (batch_id, round)
);
create table payment_file_line (
    file_id  uuid not null,
    order_id uuid not null unique,
    primary key (file_id, order_id)
);

-- Files received from providers, and their lines that could not be applied: no names, no accounts, no free text.
create table provider_file (
    file_id       uuid        primary key,
    country       char(2)     not null,
    provider      text        not null,
    kind          text        not null,
    received_by   text        not null,
    received_at   timestamptz not null,
    ended_at      timestamptz,          -- absent: processing was interrupted; it continues when the file is sent again
    settled       bigint      not null,
    failed        bigint      not null,
    returned      bigint      not null,
    under_way     bigint      not null,
    already_recorded bigint   not null,
    contradicting bigint      not null,
    amount_mismatch bigint    not null,
    unmatched     bigint      not null,
    withdrawn     bigint      not null default 0 -- lines for orders of a withdrawn cash list
);
create index provider_file_country on provider_file (country, received_at desc, file_id desc);
create table provider_file_line (
    file_id      uuid   not null,
    line         bigint not null, -- from 0
    reason       text   not null,
    order_id     uuid,
    amount_minor bigint,
    currency     char(3),
    reported_at  timestamptz,
    primary key (file_id, line)
);
