-- Whether a family may be paid is in the directory: its consents, and whether it was erased.
drop table payment_eligibility;
delete from inbox_position where consumer = 'payment-eligibility';
-- Erased families are few, and what they are owed is looked for regularly.
create index directory_family_erased on directory_family (family_id) where erased;
