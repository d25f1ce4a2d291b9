-- What families say of payouts that didn't reach them, as it stands now. Words are sealed under the family's key.
create table complaint_view (
    complaint_id uuid        primary key,
    position     bigint      not null, -- in the order they were made
    payout_id    uuid        not null,
    family_id    uuid        not null,
    country      char(2)     not null,
    status       text        not null,
    revision     int         not null, -- steps so far: the entity tag
    words        text,
    outcome      text,
    answer       text,
    made_at      timestamptz not null,
    answered_at  timestamptz,
    accepted_at  timestamptz
);
create index complaint_view_family on complaint_view (family_id, position);
create index complaint_view_country on complaint_view (country, status, position);

create table complaint_history_view (
    complaint_id uuid        not null,
    revision     int         not null,
    what         text        not null,
    outcome      text,
    words        text,
    account      text        not null,
    side         text        not null,
    at           timestamptz not null,
    primary key (complaint_id, revision)
);
