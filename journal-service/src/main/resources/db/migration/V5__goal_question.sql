create table goal_view (
    goal_id      uuid primary key,
    position     bigint not null,
    family_id    uuid not null,
    area         text not null,
    wording      text not null,
    target_month char(7),
    steps        json not null,
    state        text not null,
    share        int,
    steps_done   json not null,
    progresses   int not null,
    version      bigint not null,
    set_at       timestamptz not null,
    changed_at   timestamptz not null
);

create index goal_view_family on goal_view (family_id, position);

-- A row per change of a goal.
create table goal_history_view (
    goal_id uuid not null,
    version bigint not null,
    entry   json not null,
    primary key (goal_id, version)
);

create table question_view (
    question_id uuid primary key,
    position    bigint not null,
    family_id   uuid not null,
    month       char(7) not null,
    wording     text not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    closed_at   timestamptz
);

create index question_view_family on question_view (family_id, position);
