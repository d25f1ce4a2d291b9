-- A row per version: "as reported then" and "as known now" both stay.
create table journal_view (
    family_id  uuid not null,
    month      char(7) not null,
    version    int not null,
    journal_id uuid not null,
    form       text not null,
    answers    json not null,
    complete   boolean not null,
    reason     text,
    submitted_at timestamptz not null,
    primary key (family_id, month, version)
);
