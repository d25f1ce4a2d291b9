-- Keys under which families' personal data is sealed, themselves wrapped by a master key that is not in this database.
-- A destroyed key leaves its row, so that the family never gets another.
create table family_key (
    family_id    uuid        primary key,
    key_id       uuid,       -- null when the family was forgotten before it ever had one
    master_key   text,       -- which master key wraps it
    wrapped      bytea,      -- nonce, AES-256-GCM of the key, tag
    created_at   timestamptz,
    destroyed_at timestamptz,
    constraint family_key_kept_or_destroyed check ((wrapped is null) = (destroyed_at is not null)),
    constraint family_key_wrapped_by_one check ((wrapped is null) = (master_key is null))
);
create index family_key_master on family_key (master_key) where wrapped is not null;
