-- Accounts; null in terms that were set before they needed an approval.
alter table stipend_terms
    add column proposed_by text,
    add column approved_by text;

-- The latest proposal of each cohort; it has no effect until it is approved.
create table stipend_terms_proposal (
    cohort_id     uuid        primary key,
    from_month    char(7)     not null,
    amount_minor  bigint      not null,
    currency      char(3)     not null,
    meeting_minor bigint,
    last_month    char(7),
    latest_day    int,
    cap_minor     bigint,
    version       bigint      not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    approved_by   text
);

-- The latest proposal of each country and currency; it has no effect until it is approved.
create table approval_tier_proposal (
    country                  char(2)     not null,
    currency                 char(3)     not null,
    two_approvers_from_minor bigint      not null,
    version                  bigint      not null,
    proposed_by              text        not null,
    proposed_at              timestamptz not null,
    approved_by              text,
    primary key (country, currency)
);
