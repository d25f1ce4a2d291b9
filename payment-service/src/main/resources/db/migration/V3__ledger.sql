-- The journal of postings, filled from the event store. Debits are above zero, credits below.
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

-- The aggregate lets nothing else through; should it ever, the books stop rather than go wrong.
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
    raise exception 'what is posted is never changed';
end $$;
create trigger posting_stays before update on posting for each statement execute function posting_stays();

-- Sums of a day, by account and by kind: one upsert for each in a batch, however many postings there are. A balance as of a
-- day adds up the days before it, so what is posted late for an earlier day is in it too. Wider than 64 bits, so that no
-- number of postings is one too many.
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
