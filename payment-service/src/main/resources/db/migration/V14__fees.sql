-- Fees that providers charged in addition to the amounts paid.
alter table budget add column fees_minor numeric not null default 0;

-- The fee charged for an order, and a reported fee that is disputed and not posted.
alter table payout_order
    add column fee_minor            bigint,
    add column doubted_fee_minor    bigint,
    add column doubted_fee_currency char(3);
