-- Amount of a fund that is reserved for committed investments.
alter table fund add column reserved_minor bigint not null default 0;
