-- A row per declaration. Those that count are the exchanges: what both declared counts once, under the first declaration.
create table exchange_view (
    exchange_id  uuid primary key,
    position     bigint not null,
    match_id     uuid not null,
    cohort_id    uuid not null,
    declared_by  uuid not null,
    other_family uuid,                     -- null: outside the cohort
    direction    text not null,
    kind         text not null,
    happened_on  date not null,
    value_minor  bigint,
    currency     char(3),
    hidden       boolean not null,         -- private: readable by the declaring family only
    note         text,
    status       text not null,
    counts       boolean not null,
    mirror_of    uuid,                     -- the other family's earlier declaration of the same
    declared_at  timestamptz not null
);

create index exchange_view_declared_by on exchange_view (declared_by, position);
create index exchange_view_other_family on exchange_view (other_family, position);
create index exchange_view_cohort on exchange_view (cohort_id, happened_on) where counts;
create index exchange_view_mirror_of on exchange_view (mirror_of) where mirror_of is not null;
