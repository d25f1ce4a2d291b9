-- Nobody has read them since what is settled late, or comes back, is posted and counted by itself.
alter table payout_batch_sum drop column late_minor, drop column returned_minor;
