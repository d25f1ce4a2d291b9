-- Responses to POSTs with an Idempotency-Key, for 24 hours: the same request again gets the same response.
create table idempotency (
    caller       text        not null,
    key          text        not null,
    request      text        not null, -- method and path
    request_hash bytea       not null, -- SHA-256 of query and body
    status       int,                  -- null while it runs
    headers      text,                 -- JSON object of name to value
    body         bytea,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_created_at on idempotency (created_at);
