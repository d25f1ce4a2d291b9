-- Whether a family may be paid is in the directory: its consents, and whether it was erased.
drop table payment_eligibility;
delete from inbox_position where consumer = 'payment-eligibility';
