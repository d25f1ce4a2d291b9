-- A row per check-in of a liaison with a family. A withdrawn one stays, so that its id is not used again.
create table check_in_view (
    check_in_id  uuid primary key,
    family_id    uuid not null,
    held_on      date not null,
    channel      text not null,
    recorded_by  text,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz
);

create index check_in_view_family on check_in_view (family_id, held_on desc, check_in_id desc) where withdrawn_at is null;
