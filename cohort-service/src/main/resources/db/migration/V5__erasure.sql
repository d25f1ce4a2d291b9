alter table family add column erased boolean not null default false;
