-- Which families consent to sharing.
create table sharing_view (
    family_id uuid primary key,
    cohort_id uuid not null,
    country   char(2) not null,
    allowed   boolean not null
);

-- Strategies that are shared now; removed ones have no row.
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

-- Trials of strategies that are shared now. A note is deleted when its family withdraws its consent.
create table trial_view (
    family_id         uuid not null,
    trial_id          uuid not null,
    strategy_id       uuid not null,
    cohort_id         uuid not null,
    country           char(2) not null,
    month             char(7) not null,
    result            text not null,
    note              text,
    source            text not null,
    source_family_id  uuid,
    submitted_at      timestamptz not null,
    primary key (family_id, trial_id)
);

create index trial_view_strategy on trial_view (strategy_id, family_id, month);

-- Which family an id belongs to, also when nothing is shared under it any more.
create table strategy_id_reservation_view (
    strategy_id uuid primary key,
    family_id   uuid not null
);
