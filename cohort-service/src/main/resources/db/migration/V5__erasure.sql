alter table family_view add column erased boolean not null default false;
