-- What providers took, beside what they paid.
alter table purse_view add column fees_minor numeric not null default 0;

-- What was charged for an order, and a fee that was told and isn't posted.
alter table payout_order
    add column fee_minor            bigint,
    add column doubted_fee_minor    bigint,
    add column doubted_fee_currency char(3);
