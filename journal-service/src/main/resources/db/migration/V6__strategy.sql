-- Who consented to sharing, by the family's own events here.
create table sharing_view (
    family_id uuid primary key,
    cohort_id uuid not null,
    country   char(2) not null,
    allowed   boolean not null
);

-- What is shared now. What was removed has no row: its words are gone.
create table strategy_view (
    strategy_id uuid primary key,
    family_id   uuid not null,
    cohort_id   uuid not null,
    country     char(2) not null,
    area        text not null,
    title       text not null,
    text        text not null,
    picture     text,
    audience    text not null,
    version     int not null,
    shared_at   timestamptz not null,
    changed_at  timestamptz not null
);

create index strategy_view_newest on strategy_view (shared_at desc, strategy_id desc);
create index strategy_view_family on strategy_view (family_id);

-- Who tried what is shared now. A note goes when its family's consent does.
create table trial_view (
    family_id         uuid not null,
    trial_id          uuid not null,
    strategy_id       uuid not null,
    cohort_id         uuid not null,
    country           char(2) not null,
    month             char(7) not null,
    result            text not null,
    note              text,
    heard_from        text not null,
    heard_from_family uuid,
    told_at           timestamptz not null,
    primary key (family_id, trial_id)
);

create index trial_view_strategy on trial_view (strategy_id, family_id, month);

-- Whose an id is, also when nothing is shared under it any more.
create table strategy_claim_view (
    strategy_id uuid primary key,
    family_id   uuid not null
);
