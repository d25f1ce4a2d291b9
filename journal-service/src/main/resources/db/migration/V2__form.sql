-- A row per version of a country's form; core forms come with the service and have none.
create table form_view (
    name         text not null,
    version      int not null,
    country      char(2) not null,
    definition   json not null,
    published_at timestamptz not null,
    primary key (name, version)
);
create index on form_view (country, name, version desc);

-- What a country asks by where no form is named.
create table current_form_view (
    country char(2) primary key,
    form    text not null,
    version bigint not null
);
