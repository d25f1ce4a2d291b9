-- Lines of a distributor's file that handed out by a list after that was withdrawn.
alter table provider_file add column withdrawn bigint not null default 0;

-- Nobody has read them since what is settled late, or comes back, is posted and counted by itself.
alter table payout_batch_sum drop column late_minor, drop column returned_minor;
