-- Read every few seconds; few families are erased.
create index directory_family_erased on directory_family (family_id) where erased;
