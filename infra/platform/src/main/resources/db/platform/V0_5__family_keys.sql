-- Keys that encrypt the families' personal data, themselves encrypted (wrapped) with a master key outside this
-- database. The row of a destroyed key remains, so that the family never gets another one.
create table family_key (
    family_id    uuid        primary key,
    key_id       uuid,       -- null when the family was erased before it had a key
    master_key   text,       -- id of the master key that encrypts it
    wrapped      bytea,      -- nonce, AES-256-GCM of the key, tag
    created_at   timestamptz,
    destroyed_at timestamptz,
    constraint family_key_present_or_destroyed check ((wrapped is null) = (destroyed_at is not null)),
    constraint family_key_has_master_key check ((wrapped is null) = (master_key is null))
);
create index family_key_master on family_key (master_key) where wrapped is not null;
