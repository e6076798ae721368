create schema directory;
grant usage on schema directory to tandem_runtime;

-- What visitors suggest, beside what a meeting says.
create table directory.correction (
    id uuid primary key,
    meeting uuid not null references meetings.meeting on delete cascade,
    language text not null check (language in ('en', 'es')),
    changes json not null,
    remark text not null check (length(remark) <= 2000),
    key text not null unique check (length(key) between 1 and 64),
    made timestamptz not null
);

alter table directory.correction enable row level security;
alter table directory.correction force row level security;

create policy keepers on directory.correction
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy visitors_suggest on directory.correction for insert
    with check ((select current_setting('tandem.actor', true)) = 'visitor');

grant select, insert, delete on directory.correction to tandem_runtime;
