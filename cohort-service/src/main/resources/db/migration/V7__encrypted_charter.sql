-- Name and norms of a peer group, encrypted under the key of the family that formed it; the columns name and norms hold what was
-- stored before as plain text.
alter table peer_group add column encrypted_charter text;
