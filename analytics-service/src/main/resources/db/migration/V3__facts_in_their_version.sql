-- The thirty facts of a journal were thirty rows in two indexes: a tenth of all processor time while journals were submitted.
-- They are written, superseded and read together, so they are stored with their version: indicator -> [value, weight].
alter table journal_version
    add column cohort_id uuid,
    add column facts     jsonb not null default '{}';

update journal_version v
set cohort_id = f.cohort_id, facts = f.facts
from (select family_id, month, version, cohort_id, jsonb_object_agg(indicator, jsonb_build_array(value, weight)) as facts
      from journal_fact group by family_id, month, version, cohort_id) f
where (v.family_id, v.month, v.version) = (f.family_id, f.month, f.version);

alter table journal_version alter column facts drop default;
create index journal_version_cohort on journal_version (cohort_id);
drop table journal_fact;
