-- Each version names the edition that it shows. The table is filled again from the events.
delete from journal_view;
update event_subscription set position = 0 where name = 'projection:journal';
alter table journal_view
    add column edition    uuid not null,
    add column based_on   uuid[] not null,
    add column device     text,
    add column written_at timestamptz;

-- Editions that made no version when they arrived: written earlier than the current one, or with the same content.
create table journal_edition_view (
    family_id  uuid not null,
    month      char(7) not null,
    edition    uuid not null,
    journal_id uuid not null,
    form       text not null,
    answers    json not null,
    complete   boolean not null,
    reason     text,
    submitted_at timestamptz not null,
    based_on   uuid[] not null,
    device     text,
    written_at timestamptz,
    primary key (family_id, month, edition)
);

-- Every edition once; the version is the first that showed it.
create view journal_every_edition as
select distinct on (family_id, month, edition) *
from (select family_id, month, edition, version, form, answers, complete, reason, submitted_at, based_on, device, written_at
      from journal_view
      union all
      select family_id, month, edition, null, form, answers, complete, reason, submitted_at, based_on, device, written_at
      from journal_edition_view) every
order by family_id, month, edition, submitted_at, version;

-- A head is an edition on which no other is based.
create view journal_head as
select * from journal_every_edition e
where not exists (select from journal_every_edition o
                  where o.family_id = e.family_id and o.month = e.month and e.edition = any (o.based_on));

create table draft_view (
    family_id uuid not null,
    month     char(7) not null,
    version   bigint not null,
    form      text not null,
    answers   text not null,
    device    text,
    saved_at  timestamptz not null,
    primary key (family_id, month)
);

-- A row per change: who locked or reopened a cohort's month, and why.
create table period_view (
    cohort_id  uuid not null,
    month      char(7) not null,
    number     int not null,
    locked     boolean not null,
    changed_by text not null,
    reason     text,
    changed_at timestamptz not null,
    primary key (cohort_id, month, number)
);
