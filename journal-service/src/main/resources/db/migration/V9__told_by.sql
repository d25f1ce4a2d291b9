-- Who told it: the family, or who did on its behalf. Empty for what was told before this was kept.
alter table journal_view add column told_by text, add column told_by_subject text;
alter table journal_kept_view add column told_by text, add column told_by_subject text;

-- The family's own words, sealed: all answers and the reason. Its print tells two of them apart.
alter table journal_view add column words text, add column words_print text;
alter table journal_kept_view add column words text, add column words_print text;

drop view journal_head;
drop view journal_edition;

create view journal_edition as
select distinct on (family_id, month, edition) *
from (select family_id, month, edition, version, form, answers, complete, reason, told_at, based_on, device, written_at,
             told_by, told_by_subject, words, words_print
      from journal_view
      union all
      select family_id, month, edition, null, form, answers, complete, reason, told_at, based_on, device, written_at,
             told_by, told_by_subject, words, words_print
      from journal_kept_view) every
order by family_id, month, edition, told_at, version;

create view journal_head as
select * from journal_edition e
where not exists (select from journal_edition o
                  where o.family_id = e.family_id and o.month = e.month and e.edition = any (o.based_on));
