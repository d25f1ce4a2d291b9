-- All postings, filled from the event store. Debits are positive, credits negative.
create table posting (
    position     bigint      not null,
    leg          smallint    not null,
    transfer_id  uuid        not null,
    country      char(2)     not null,
    cause        text        not null,
    cause_id     uuid        not null,
    kind         text        not null,
    owner_id     uuid        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    value_on     date        not null,
    rate         numeric,
    posted_at    timestamptz not null,
    primary key (position, leg)
);
create index posting_account on posting (owner_id, kind, position, leg);

-- The aggregate already validates this; if it ever fails to, posting stops rather than storing unbalanced books.
create function posting_balances() returns trigger language plpgsql as $$
begin
    if exists (select from written group by transfer_id, currency having sum(amount_minor) <> 0) then
        raise exception 'a transfer does not sum to zero';
    end if;
    return null;
end $$;
create trigger posting_balances after insert on posting
    referencing new table as written for each statement execute function posting_balances();

create function posting_stays() returns trigger language plpgsql as $$
begin
    raise exception 'postings are never changed';
end $$;
create trigger posting_stays before update on posting for each statement execute function posting_stays();

-- Daily sums by account and by account type: one upsert for each per batch, however many postings it has. A balance as of a day
-- is the sum of the days up to it, so later postings for an earlier day are included. numeric, because sums can exceed 64 bits.
create table account_day (
    owner_id     uuid    not null,
    kind         text    not null,
    country      char(2) not null,
    currency     char(3) not null,
    value_on     date    not null,
    debit_minor  numeric not null,
    credit_minor numeric not null,
    primary key (owner_id, kind, country, currency, value_on)
);
create table kind_day (
    country      char(2) not null,
    currency     char(3) not null,
    kind         text    not null,
    value_on     date    not null,
    debit_minor  numeric not null,
    credit_minor numeric not null,
    primary key (country, currency, kind, value_on)
);
