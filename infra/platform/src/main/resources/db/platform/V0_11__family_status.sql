-- The changes of a family's status by their numbers: [{"number", "status", "from", "at"}]; until the first one it is active.
alter table directory_family add column status_history jsonb not null default '[]';

-- Few families have one, and a query for figures of all families joins only these.
create index directory_family_status on directory_family (family_id) where status_history <> '[]';

-- A family's status on a day by what was recorded until "known"; the rule is that of StatusHistory.
create function family_status(history jsonb, day date, known timestamptz default 'infinity') returns text
    language sql stable parallel safe
return coalesce(
    (select change ->> 'status' from jsonb_array_elements(history) as change
     where cast(change ->> 'from' as date) <= day and cast(change ->> 'at' as timestamptz) <= known
     order by cast(change ->> 'number' as int) desc limit 1),
    'active');
