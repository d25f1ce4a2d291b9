-- Orders that stand in their provider's own book as well, by their amount: what a status report says of a payment is a promise,
-- what a statement says has moved. Not filled from events, so it stays when views are filled anew.
create table order_confirmation (
    order_id     uuid        primary key,
    file_id      uuid,                 -- the statement; absent: read online, or settled before confirmations were kept
    reference    text,                 -- the provider's own, where it was read online
    confirmed_at timestamptz not null
);
-- Statements of before were not remembered: what a bank had settled by now isn't doubted.
insert into order_confirmation
select order_id, null, null, answered_at from payout_order where provider = 'bank' and outcome = 'SETTLED';

-- A day (UTC) of the own book of a provider that can be asked, and what of it isn't as we ordered: no names, no numbers.
create table provider_book (
    provider text        not null,
    day      date        not null,
    begun_at timestamptz not null,
    read_to  timestamptz,          -- the day's end, or an earlier moment of it; absent: never read whole
    primary key (provider, day)
);
create table provider_book_line (
    line_id      uuid        primary key, -- follows from reference and amount
    provider     text        not null,
    day          date        not null,
    begun_at     timestamptz not null,    -- of the reading that saw it last
    why          text        not null,
    country      char(2)     not null,
    order_id     uuid,
    reference    text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    told_at      timestamptz not null
);
create index provider_book_line_day on provider_book_line (provider, country, told_at);
create index provider_book_line_reference on provider_book_line (provider, reference);
create index payout_order_reference on payout_order (reference) where reference is not null;

-- As before; what a bank said it has paid, and no statement has; and where an own book and ours differ. Some kinds are none
-- until they have waited.
create or replace view difference_view as
select ('contradicted.' || order_id || '.' || lower(contradicted)) collate "C" as difference,
       'CONTRADICTED' as kind, order_id as of_id, country, provider, sent_at as at, order_id, null::uuid as file_id,
       null::bigint as line, amount_minor, currency, outcome, contradicted as told, null::timestamptz as waits_since,
       null::text as reference
from payout_order where contradicted is not null
union all
select ('open-too-long.' || order_id) collate "C",
       'OPEN_TOO_LONG', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null, sent_at,
       null
from payout_order where outcome in ('UNDER_WAY', 'UNKNOWN')
union all
select (lower(replace(why, '_', '-')) || '.' || file_id || '.' || line) collate "C",
       why, file_id, country, provider, received_at, order_id, file_id, line, amount_minor, currency, null, null, null, null
from provider_file_line join provider_file using (file_id)
union all
select ('fee-doubted.' || order_id || '.' || doubted_fee_minor || lower(doubted_fee_currency)) collate "C",
       'FEE_DOUBTED', order_id, country, provider, sent_at, order_id, null, null, doubted_fee_minor, doubted_fee_currency,
       outcome, null, null, null
from payout_order where doubted_fee_minor is not null
union all
select ('not-confirmed.' || order_id) collate "C",
       'NOT_CONFIRMED', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null,
       answered_at, null
from payout_order o
where provider = 'bank' and outcome = 'SETTLED'
  and not exists (select from order_confirmation c where c.order_id = o.order_id)
union all
select (lower(replace(why, '_', '-')) || '.' || line_id) collate "C",
       why, line_id, country, provider, told_at, order_id, null, null, amount_minor, currency, null, null, null, reference
from provider_book_line l
-- One that we learned of later, by its reference, is ours after all.
where order_id is not null
   or not exists (select from payout_order o where o.provider = l.provider and o.reference = l.reference)
union all
select ('not-in-their-book.' || order_id) collate "C",
       'NOT_IN_THEIR_BOOK', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null,
       null, reference
from payout_order o
where outcome = 'SETTLED'
  -- It was told on one of the days from when it was sent to when it was paid, and all of them are read.
  and 1 + abs((answered_at at time zone 'UTC')::date - (sent_at at time zone 'UTC')::date) =
      (select count(*) from provider_book b
       where b.provider = o.provider
         and b.day between least((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
                       and greatest((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
         and (b.read_to > o.answered_at or b.read_to = (b.day + 1)::timestamp at time zone 'UTC'))
  and not exists (select from order_confirmation c where c.order_id = o.order_id)
  and not exists (select from provider_book_line l where l.provider = o.provider and l.reference = o.reference);
