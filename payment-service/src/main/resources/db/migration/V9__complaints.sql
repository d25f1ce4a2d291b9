-- Complaints of families about payouts that did not reach them: the current state. Texts are encrypted with the family's key.
create table complaint_view (
    complaint_id uuid        primary key,
    position     bigint      not null, -- of the event that created it: the order of creation
    payout_id    uuid        not null,
    family_id    uuid        not null,
    country      char(2)     not null,
    status       text        not null,
    revision     int         not null, -- number of events so far: the entity tag
    encrypted_text text,
    outcome      text,
    encrypted_answer text,
    made_at      timestamptz not null,
    answered_at  timestamptz,
    accepted_at  timestamptz
);
create index complaint_view_family on complaint_view (family_id, position);
create index complaint_view_country on complaint_view (country, status, position);

create table complaint_history_view (
    complaint_id uuid        not null,
    revision     int         not null,
    action       text        not null,
    outcome      text,
    encrypted_text text,
    account      text        not null,
    role         text        not null,
    at           timestamptz not null,
    primary key (complaint_id, revision)
);
