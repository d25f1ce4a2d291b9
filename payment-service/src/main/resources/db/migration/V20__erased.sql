-- For the recurring search for payouts owed to erased families.
create index payment_eligibility_closed on payment_eligibility (family_id) where closed;
