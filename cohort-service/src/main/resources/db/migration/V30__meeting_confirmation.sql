alter table meeting
    add column confirmed_at timestamptz,
    add column payable      boolean not null default false;
