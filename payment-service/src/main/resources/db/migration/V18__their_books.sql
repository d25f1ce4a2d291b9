-- Orders that stand in their provider's own book as well, by their amount: what a status report says of a payment is a promise,
-- what a statement says has moved. Not filled from events, so it stays when views are filled anew.
create table order_confirmation (
    order_id     uuid        primary key,
    file_id      uuid,                 -- the statement; absent: read online, or settled before confirmations were kept
    confirmed_at timestamptz not null
);
-- Statements of before were not remembered: what a bank had settled by now isn't doubted.
insert into order_confirmation
select order_id, null, answered_at from payout_order where provider = 'bank' and outcome = 'SETTLED';

-- As before; and what a bank said it has paid, and no statement has. Some kinds are none until they have waited.
create or replace view difference_view as
select ('contradicted.' || order_id || '.' || lower(contradicted)) collate "C" as difference,
       'CONTRADICTED' as kind, order_id as of_id, country, provider, sent_at as at, order_id, null::uuid as file_id,
       null::bigint as line, amount_minor, currency, outcome, contradicted as told, null::timestamptz as waits_since
from payout_order where contradicted is not null
union all
select ('open-too-long.' || order_id) collate "C",
       'OPEN_TOO_LONG', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null, sent_at
from payout_order where outcome in ('UNDER_WAY', 'UNKNOWN')
union all
select (lower(replace(why, '_', '-')) || '.' || file_id || '.' || line) collate "C",
       why, file_id, country, provider, received_at, order_id, file_id, line, amount_minor, currency, null, null, null
from provider_file_line join provider_file using (file_id)
union all
select ('fee-doubted.' || order_id || '.' || doubted_fee_minor || lower(doubted_fee_currency)) collate "C",
       'FEE_DOUBTED', order_id, country, provider, sent_at, order_id, null, null, doubted_fee_minor, doubted_fee_currency,
       outcome, null, null
from payout_order where doubted_fee_minor is not null
union all
select ('not-confirmed.' || order_id) collate "C",
       'NOT_CONFIRMED', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null,
       answered_at
from payout_order o
where provider = 'bank' and outcome = 'SETTLED'
  and not exists (select from order_confirmation c where c.order_id = o.order_id);
