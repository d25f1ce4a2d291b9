-- What erased families are still owed is looked for all the time.
create index family_standing_closed on family_standing (family_id) where closed;
