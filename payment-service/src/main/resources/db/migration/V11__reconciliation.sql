-- What people decided about differences. No money moves by it.
create table difference_resolution (
    difference_id uuid             primary key,
    difference    text collate "C" not null unique,
    version       bigint           not null,
    reason        text             not null,
    proposed_by   text             not null,
    proposed_at   timestamptz      not null,
    approved_by   text,
    approved_at   timestamptz
);

-- Where a provider and we don't agree, or can't yet, each by a name that follows from what it is. Orders count on the day on
-- which they were sent, lines on the day on which their file came. of_id is what an index is there for.
create view difference_view as
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
from provider_file_line join provider_file using (file_id);
