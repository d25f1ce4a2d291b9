-- Those that ended lately are looked at each second.
create index batch_view_ended on batch_view (ended_at) where ended_at is not null;
