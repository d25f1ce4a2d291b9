create table payment_bounds (
    country       char(2) not null,
    currency      char(3) not null,
    journal_minor bigint  not null,
    meeting_minor bigint  not null,
    month_minor   bigint  not null,
    rate_percent  int     not null,
    per_dollar    numeric not null,
    primary key (country, currency)
);

-- The latest proposal of each country and currency; it has no effect until it is approved.
create table payment_bounds_proposal (
    country       char(2)     not null,
    currency      char(3)     not null,
    journal_minor bigint      not null,
    meeting_minor bigint      not null,
    month_minor   bigint      not null,
    rate_percent  int         not null,
    per_dollar    numeric     not null,
    version       bigint      not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    approved_by   text,
    primary key (country, currency)
);
