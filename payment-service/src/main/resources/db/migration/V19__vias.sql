-- Through which of a provider's operators, accounts or distributors an order went; '' is the one without a name, as all were before.
alter table payout_order add column via text not null default '';
drop index payout_order_open;
create index payout_order_open on payout_order (provider, via, sent_at, order_id) where outcome in ('UNDER_WAY', 'UNKNOWN');
alter table payout_view add column via text; -- absent: the one without a name, or it wasn't sent yet
alter table payment_file add column via text not null default '';

-- Each operator has a book of its own.
alter table provider_book add column via text not null default '';
alter table provider_book drop constraint provider_book_pkey, add primary key (provider, via, day);
alter table provider_book_line add column via text not null default '';
drop index provider_book_line_reference;
create index provider_book_line_reference on provider_book_line (provider, via, reference);

-- As before; a book is compared with the orders of its own operator.
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
   or not exists (select from payout_order o
                  where o.provider = l.provider and o.via = l.via and o.reference = l.reference)
union all
select ('not-in-their-book.' || order_id) collate "C",
       'NOT_IN_THEIR_BOOK', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null,
       null, reference
from payout_order o
where outcome = 'SETTLED'
  -- It was told on one of the days from when it was sent to when it was paid, and all of them are read.
  and 1 + abs((answered_at at time zone 'UTC')::date - (sent_at at time zone 'UTC')::date) =
      (select count(*) from provider_book b
       where b.provider = o.provider and b.via = o.via
         and b.day between least((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
                       and greatest((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
         and (b.read_to > o.answered_at or b.read_to = (b.day + 1)::timestamp at time zone 'UTC'))
  and not exists (select from order_confirmation c where c.order_id = o.order_id)
  and not exists (select from provider_book_line l
                  where l.provider = o.provider and l.via = o.via and l.reference = o.reference);
