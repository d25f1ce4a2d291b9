-- What a fund keeps for investments that are committed.
alter table fund_view add column promised_minor bigint not null default 0;
