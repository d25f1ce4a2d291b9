create table erasure_receipt (
    family_id         uuid        primary key,
    cohort_id         uuid        not null,
    country           char(2)     not null,
    requested_by      text,       -- null: erased without a request in this system
    requested_account text,       -- null for the family itself
    requested_at      timestamptz,
    due_on            date,
    withdrawn_at      timestamptz,
    confirmed_by      text,
    confirmed_at      timestamptz,
    closed_at         timestamptz
);
create index erasure_receipt_open on erasure_receipt (country, due_on, family_id)
    where requested_at is not null and withdrawn_at is null and confirmed_at is null;

create table erasure_answer (
    family_id   uuid        not null,
    service     text        not null,
    destroyed   json        not null,
    answered_at timestamptz not null,
    primary key (family_id, service)
);

-- Read every few seconds; few families are erased.
create index family_erased on family (family_id) where erased;
