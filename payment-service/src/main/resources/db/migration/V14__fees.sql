-- Fees that providers charged in addition to the amounts paid.
alter table budget add column fees_minor numeric not null default 0;

-- The fee charged for an order, and a reported fee that is disputed and not posted.
alter table payout_order
    add column fee_minor            bigint,
    add column doubted_fee_minor    bigint,
    add column doubted_fee_currency char(3);

-- As before, and fees that somebody has to ask about.
create or replace view difference_view as
select ('contradicted.' || order_id || '.' || lower(contradicted)) collate "C" as difference,
       'CONTRADICTED' as kind, order_id as of_id, country, provider, sent_at as at, order_id, null::uuid as file_id,
       null::bigint as line, amount_minor, currency, outcome, contradicted as told
from payout_order where contradicted is not null
union all
select ('open-too-long.' || order_id) collate "C",
       'OPEN_TOO_LONG', order_id, country, provider, sent_at, order_id, null, null, amount_minor, currency, outcome, null
from payout_order where outcome in ('UNDER_WAY', 'UNKNOWN')
union all
select (lower(replace(why, '_', '-')) || '.' || file_id || '.' || line) collate "C",
       why, file_id, country, provider, received_at, order_id, file_id, line, amount_minor, currency, null, null
from provider_file_line join provider_file using (file_id)
union all
select ('fee-doubted.' || order_id || '.' || doubted_fee_minor || lower(doubted_fee_currency)) collate "C",
       'FEE_DOUBTED', order_id, country, provider, sent_at, order_id, null, null, doubted_fee_minor, doubted_fee_currency,
       outcome, null
from payout_order where doubted_fee_minor is not null;
