-- The id that a study gave to the family, encrypted under the family's key; null: none, or erased.
alter table family add column encrypted_external_id text;

-- What came of a study's attempts to interview a family.
create table interview (
    family_id uuid not null,
    month     char(7) not null,
    outcome   text not null,
    weight    text,
    primary key (family_id, month)
);
