-- Time zones by which the months of cohorts begin, as set in journal-service; UTC while a cohort has set none.
create table calendar (
    cohort_id uuid primary key,
    version   int not null,
    -- One that this server does not know is refused once, when it arrives, instead of in each query; and one without an area, which it
    -- might take for an abbreviation: CET has no daylight saving time here.
    time_zone text not null check (
        (time_zone like '%/%' or time_zone = 'UTC') and (timestamptz '2000-01-01 00:00:00Z' at time zone time_zone) is not null)
);
