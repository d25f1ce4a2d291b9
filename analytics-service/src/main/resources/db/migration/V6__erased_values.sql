-- Families whose values are erased: what arrives of them later is not stored.
create table erased_journal_family (
    family_id uuid primary key
);

-- Values of families that were erased before are still there: the start of the service rebuilds the read model.
insert into projection_rebuild (name, started_at) values ('journal-facts', now()) on conflict do nothing;
