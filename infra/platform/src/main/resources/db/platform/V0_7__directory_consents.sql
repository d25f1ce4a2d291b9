-- The purposes to which a family consents now; after its erasure those of the end.
alter table directory_family add column consents text[] not null default '{}';
-- Families enrolled before have their consents in the topic: it is read again from the start.
update inbox_position set next_offset = 0 where consumer = 'directory';
