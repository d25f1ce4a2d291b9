-- Where families want their money, as it is wanted now. What would tell an account is sealed under the family's key.
create table payout_account_view (
    family_id      uuid        primary key,
    version        int         not null, -- the how manieth telling
    revision       int         not null, -- events so far: the entity tag
    kind           text        not null,
    sealed         text        not null,
    told_by        text        not null,
    told_by_family boolean     not null,
    told_at        timestamptz not null,
    needs_second   boolean     not null, -- whether a second person must have seen it
    held_until     timestamptz,
    verified_at    timestamptz,
    accepted_at    timestamptz,
    rejected_at    timestamptz
);

create table payout_account_history_view (
    family_id uuid        not null,
    revision  int         not null,
    version   int         not null,
    what      text        not null,
    sealed    text,       -- the account that was told, or the reason of a rejection
    who       text        not null,
    at        timestamptz not null,
    primary key (family_id, revision)
);
