-- Whether it was written offline: then its arrival does not say when. Null where it was not recorded.
alter table journal_view add column offline boolean;
alter table journal_edition_view add column offline boolean;

-- Which editions are heads is decided in one place, EditionGraph, for reads as for submissions.
drop view journal_head;
drop view journal_every_edition;

create view journal_every_edition as
select distinct on (family_id, month, edition) *
from (select family_id, month, edition, version, form, answers, complete, reason, submitted_at, based_on, device, written_at,
             submitted_by, submitted_by_subject, ciphertext, fingerprint, offline
      from journal_view
      union all
      select family_id, month, edition, null, form, answers, complete, reason, submitted_at, based_on, device, written_at,
             submitted_by, submitted_by_subject, ciphertext, fingerprint, offline
      from journal_edition_view) every
order by family_id, month, edition, submitted_at, version;
