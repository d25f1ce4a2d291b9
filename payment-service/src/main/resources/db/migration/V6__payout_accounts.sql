-- Current payout accounts of families. The account itself is encrypted with the family's key.
create table payout_account_view (
    family_id      uuid        primary key,
    version        int         not null, -- number of the submission, from 1
    revision       int         not null, -- number of events so far: the entity tag
    kind           text        not null,
    encrypted      text        not null,
    submitted_by   text        not null,
    submitted_by_family boolean not null,
    submitted_at   timestamptz not null,
    needs_review   boolean     not null, -- whether a second person must accept it
    held_until     timestamptz,
    verified_at    timestamptz,
    accepted_at    timestamptz,
    rejected_at    timestamptz,
    has_holder     boolean     not null  -- whether the encrypted account includes the holder's name
);

create table payout_account_history_view (
    family_id uuid        not null,
    revision  int         not null,
    version   int         not null,
    action    text        not null,
    encrypted text,       -- the account that was submitted, or the reason of a rejection
    account   text        not null,
    at        timestamptz not null,
    primary key (family_id, revision)
);
