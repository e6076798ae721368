-- Keeping people safe from each other. A report and what is done about it have a key of their own (the report's id),
-- so they survive the erasure of either side; therefore nothing here refers to people.person.
create schema safety;
grant usage on schema safety to tandem_runtime;

create table safety.report (
    id        uuid        primary key,
    reporter  uuid        not null,
    about     uuid        not null,
    place     text        not null check (place in ('circle', 'greeting', 'team')),
    kind      text        not null check (kind in ('danger', 'sexual', 'selling', 'pressure', 'privacy', 'other')),
    label     wall.sealed not null,
    words     wall.sealed,
    at        timestamptz not null,
    due       timestamptz not null check (due > at),
    owner     uuid,
    closed_at timestamptz,
    closed_by uuid,
    outcome   text        check (outcome in ('talked', 'warned', 'removed', 'none')),
    note      wall.sealed,
    check (reporter <> about),
    check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null))
);
create index report_open on safety.report (due) where closed_at is null;
create index report_reporter on safety.report (reporter, at);

-- Staff who handle reports, without whoever the report is about or made it.
create function safety.handles(reporter uuid, about uuid) returns boolean language sql stable
    return (wall.has('coordinator') or wall.has('supervisor')) and wall.person() not in (reporter, about);
grant execute on function safety.handles(uuid, uuid) to tandem_runtime;

-- The reporter adds words once; afterwards they can read them and no longer change them.
create policy own_words on safety.report for update using (
    reporter = (select wall.person()) and words is null and closed_at is null)
    with check (reporter = (select wall.person()));

-- Break-glass: why somebody who works here looked at a person outside their own list, and what a second one said.
create table safety.glass (
    id          uuid        primary key references people.relation on delete cascade,
    holder      uuid        not null,
    subject     uuid        not null references people.person on delete cascade,
    reason      wall.sealed not null,
    at          timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid        check (reviewed_by <> holder),
    verdict     text        check (verdict in ('right', 'wrong')),
    check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (verdict is null))
);
create index glass_subject on safety.glass (subject, at);

-- What needs two: asked for by one, decided by another, used once within a day.
create table safety.approval (
    id         uuid        primary key,
    what       text        not null check (what in ('contacts')),
    asked_by   uuid        not null references people.person on delete cascade,
    reason     wall.sealed not null,
    asked_at   timestamptz not null,
    decided_by uuid        check (decided_by <> asked_by),
    outside    boolean     not null default false,
    code       bytea       check (octet_length(code) = 32),
    decided_at timestamptz,
    granted    boolean,
    used_at    timestamptz,
    check ((decided_at is null) = (granted is null)),
    check (decided_at is null or outside or decided_by is not null),
    check (used_at is null or granted)
);

alter table safety.report enable row level security;
alter table safety.report force row level security;
alter table safety.glass enable row level security;
alter table safety.glass force row level security;
alter table safety.approval enable row level security;
alter table safety.approval force row level security;

create policy makes on safety.report for insert with check (
    reporter = (select wall.person()) and owner is null and closed_at is null);
create policy own on safety.report for select using (reporter = (select wall.person()));
create policy handle on safety.report for select using (safety.handles(reporter, about));
create policy works on safety.report for update using (safety.handles(reporter, about));
create policy assigns on safety.report for select using ((select wall.actor()) = 'system');
create policy assigned on safety.report for update using ((select wall.actor()) = 'system' and closed_at is null);

create policy breaks on safety.glass for insert with check (
    holder = (select wall.person()) and (select wall.staff()) and reviewed_at is null);
create policy read on safety.glass for select using (
    holder = (select wall.person()) or subject = (select wall.person())
    or (select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy reviews on safety.glass for update using (
    holder <> (select wall.person()) and subject <> (select wall.person()) and reviewed_at is null
    and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (reviewed_by = (select wall.person()));

create policy asks on safety.approval for insert with check (
    asked_by = (select wall.person()) and decided_at is null and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
create policy read on safety.approval for select using ((select wall.staff()) or (select wall.actor()) = 'door');
create policy decides on safety.approval for update using (
    decided_at is null and asked_by <> (select wall.person())
    and ((select wall.has('supervisor')) or (select wall.has('administrator')) or (select wall.has('coordinator'))))
    with check (decided_by = (select wall.person()));
create policy decides_outside on safety.approval for update
    using ((select wall.actor()) = 'door' and decided_at is null and code is not null)
    with check (outside and decided_by is null);
create policy uses on safety.approval for update
    using (asked_by = (select wall.person()) and granted and used_at is null)
    with check (used_at is not null);

grant select, insert, update (owner, words, closed_at, closed_by, outcome, note) on safety.report to tandem_runtime;
grant select, insert, update (reviewed_at, reviewed_by, verdict) on safety.glass to tandem_runtime;
grant select, insert, update (decided_by, outside, decided_at, granted, used_at) on safety.approval to tandem_runtime;
