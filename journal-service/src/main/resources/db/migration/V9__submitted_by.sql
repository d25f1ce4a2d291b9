-- Who submitted it: the family, or who did on its behalf. Null where it was not recorded.
alter table journal_view add column submitted_by text, add column submitted_by_subject text;
alter table journal_edition_view add column submitted_by text, add column submitted_by_subject text;

-- Content with free text, encrypted: all answers and the reason. The fingerprint is equal for equal answers.
alter table journal_view add column ciphertext text, add column fingerprint text;
alter table journal_edition_view add column ciphertext text, add column fingerprint text;

drop view journal_head;
drop view journal_every_edition;

create view journal_every_edition as
select distinct on (family_id, month, edition) *
from (select family_id, month, edition, version, form, answers, complete, reason, submitted_at, based_on, device, written_at,
             submitted_by, submitted_by_subject, ciphertext, fingerprint
      from journal_view
      union all
      select family_id, month, edition, null, form, answers, complete, reason, submitted_at, based_on, device, written_at,
             submitted_by, submitted_by_subject, ciphertext, fingerprint
      from journal_edition_view) every
order by family_id, month, edition, submitted_at, version;

create view journal_head as
select * from journal_every_edition e
where not exists (select from journal_every_edition o
                  where o.family_id = e.family_id and o.month = e.month and e.edition = any (o.based_on));
