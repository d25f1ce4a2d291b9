-- Whether the sealed account says its holder's name: batches leave banks' accounts out that don't.
alter table payout_account_view add column named boolean not null default false;

-- Those that ended lately are looked at each second.
create index batch_view_ended on batch_view (ended_at) where ended_at is not null;
