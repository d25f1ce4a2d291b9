-- A row per edition that was withdrawn: it stays in the other tables as history, and no longer counts. whole_month: nothing of the
-- month was left, so that no version up to this one counts.
create table edition_withdrawal_view (
    family_id            uuid not null,
    month                char(7) not null,
    edition              uuid not null,
    withdrawn_version    int not null,
    whole_month          boolean not null,
    withdrawal_reason    text not null,
    moved_to             char(7),
    withdrawn_at         timestamptz not null,
    withdrawn_by         text not null,
    withdrawn_by_subject text,
    primary key (family_id, month, edition)
);
