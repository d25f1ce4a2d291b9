-- Through which of a provider's operators, accounts or distributors an order was sent; '' is the unnamed route.
alter table payout_order add column via text not null default '';
drop index payout_order_open;
create index payout_order_open on payout_order (provider, via, sent_at, order_id) where outcome in ('UNDER_WAY', 'UNKNOWN');
alter table payout_view add column via text; -- absent: the unnamed route, or not sent yet
alter table payment_file add column route_id text not null default '';

-- Where a provider's report and our records disagree, or do not agree yet, each by a name derived from what it is about. Orders
-- count on the day on which they were sent, lines on the day on which their file came. Queries filter by subject_id first, which
-- is indexed. Kinds with waiting_since count only after they have waited long enough.
create view difference_view as
select ('contradicted.' || order_id || '.' || lower(contradicted)) collate "C" as difference,
       'CONTRADICTED' as kind, order_id as subject_id, country, provider, sent_at as at, order_id, null::uuid as file_id,
       null::bigint as line, amount_minor, currency, outcome, contradicted as reported_outcome, null::timestamptz as waiting_since,
       null::text as reference
from payout_order where contradicted is not null
union all
select ('open-too-long.' || order_id) collate "C",
       'OPEN_TOO_LONG', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null, sent_at,
       null
from payout_order where outcome in ('UNDER_WAY', 'UNKNOWN')
union all
select (lower(replace(l.reason, '_', '-')) || '.' || file_id || '.' || line) collate "C",
       l.reason, file_id, country, provider, received_at, order_id, file_id, line, amount_minor, currency, null, null, null, null
from provider_file_line l join provider_file using (file_id)
union all
select ('fee-disputed.' || order_id || '.' || doubted_fee_minor || lower(doubted_fee_currency)) collate "C",
       'FEE_DISPUTED', order_id, country, provider, sent_at, order_id, null, null, doubted_fee_minor, doubted_fee_currency,
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
select (lower(replace(kind, '_', '-')) || '.' || line_id) collate "C",
       kind, line_id, country, provider, paid_at, order_id, null, null, amount_minor, currency, null, null, null, reference
from provider_statement_line l
-- A payment whose reference an order got later is that order's.
where order_id is not null
   or not exists (select from payout_order o
                  where o.provider = l.provider and o.via = l.route_id and o.reference = l.reference)
union all
select ('not-in-statement.' || order_id) collate "C",
       'NOT_IN_STATEMENT', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null,
       null, reference
from payout_order o
where outcome = 'SETTLED'
  -- It must be in a statement of one of the days from when it was sent to when it was paid, and all of these were read.
  and 1 + abs((answered_at at time zone 'UTC')::date - (sent_at at time zone 'UTC')::date) =
      (select count(*) from provider_statement b
       where b.provider = o.provider and b.route_id = o.via
         and b.day between least((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
                       and greatest((o.sent_at at time zone 'UTC')::date, (o.answered_at at time zone 'UTC')::date)
         and (b.read_to > o.answered_at or b.read_to = (b.day + 1)::timestamp at time zone 'UTC'))
  and not exists (select from order_confirmation c where c.order_id = o.order_id)
  and not exists (select from provider_statement_line l
                  where l.provider = o.provider and l.route_id = o.via and l.reference = o.reference);
