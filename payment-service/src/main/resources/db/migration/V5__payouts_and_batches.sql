-- Payouts owed to families: a row for each, updated by its events.
create table payout_view (
    payout_id       uuid        primary key,
    kind            text        not null,
    cause_id        uuid        not null,
    family_id       uuid        not null,
    holder_id       uuid        not null,
    country         char(2)     not null,
    month           char(7),
    amount_minor    bigint      not null,
    currency        char(3)     not null,
    programme_money boolean     not null,
    status          text        not null,
    held            text[]      not null,
    batch_id        uuid,
    provider        text,
    attempts        int         not null,
    order_id        uuid,
    reference       text,
    reason          text,
    contradicted    boolean     not null,
    owed_at         timestamptz not null,
    sent_at         timestamptz,
    answered_at     timestamptz
);
create index payout_view_family on payout_view (family_id, (coalesce(month, '')), payout_id);
-- For filling batches: excludes payouts that are paid or cancelled.
create index payout_view_open on payout_view (holder_id, currency, payout_id) where status not in ('SETTLED', 'CLOSED');
create index payout_view_batch on payout_view (batch_id, status, payout_id) where batch_id is not null;

-- Totals by batch. Lines that moved to another batch are still counted.
create table payout_batch_sum (
    batch_id       uuid    primary key,
    claimed        bigint  not null,
    settled_minor  numeric not null,
    late_minor     numeric not null,
    returned_minor numeric not null
);

-- Totals of budgets; wider than 64 bits, so that no receipt overflows them.
create table budget (
    owner_id       uuid    not null,
    currency       char(3) not null,
    received_minor numeric not null,
    sold_minor     numeric not null,
    reserved_minor  numeric not null,
    spent_minor    numeric not null,
    primary key (owner_id, currency)
);

create table approval_tier (
    country        char(2) not null,
    currency       char(3) not null,
    two_approvers_from_minor bigint not null,
    version        bigint  not null,
    primary key (country, currency)
);

create table batch_view (
    batch_id         uuid        primary key,
    holder_id        uuid        not null,
    country          char(2)     not null,
    currency         char(3)     not null,
    provider         text        not null,
    from_month       char(7),
    to_month         char(7),
    status           text        not null,
    line_count       bigint      not null,
    sum_minor        bigint      not null,
    missing_minor    bigint,
    prepared_by      text        not null,
    prepared_at      timestamptz not null,
    approved_by      text[]      not null,
    approvers_needed int         not null,
    released_by      text,
    released_at      timestamptz,
    retries          int         not null,
    retried_at       timestamptz,
    spent_minor      bigint,
    ended_at         timestamptz
);
create index batch_view_holder on batch_view (holder_id, batch_id);
create index batch_view_status on batch_view (status, batch_id);
