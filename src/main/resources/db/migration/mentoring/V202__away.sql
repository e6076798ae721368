-- A mentor steps back, never with a reason. `until`: when they think that they will be back; none where it is for good.
create table mentoring.away (
    id       uuid        primary key,
    person   uuid        not null references people.person on delete cascade,
    at       timestamptz not null,
    since    date        not null,
    until    date        check (until >= since),
    for_good boolean     not null,
    back     timestamptz check (back >= at),
    check (for_good = (until is null))
);
create index away_person on mentoring.away (person);
create unique index away_now on mentoring.away (person) where back is null;

-- Who is there instead. `kind`: another mentor, the coordinator who looks after them anyway, or nobody yet. `fresh`: it
-- is by this alone that the holder sees the person, and it ends with it.
create table mentoring.cover (
    id      uuid        primary key,
    away    uuid        not null references mentoring.away on delete cascade,
    person  uuid        not null references people.person on delete cascade,
    mentor  uuid        not null references people.person on delete cascade,
    holder  uuid        references people.person on delete set null,
    kind    text        not null check (kind in ('mentor', 'coordinator', 'nobody')),
    fresh   boolean     not null,
    owned   boolean     not null,
    at      timestamptz not null,
    refused timestamptz,
    ended   timestamptz check (ended >= at)
);
create index cover_away on mentoring.cover (away);
create unique index cover_now on mentoring.cover (away, person) where ended is null;
create index cover_person on mentoring.cover (person);
create index cover_mentor on mentoring.cover (mentor);
create index cover_holder on mentoring.cover (holder);

alter table mentoring.away enable row level security;
alter table mentoring.away force row level security;
alter table mentoring.cover enable row level security;
alter table mentoring.cover force row level security;

create policy own on mentoring.away for select using (person = (select wall.person()));
create policy cares on mentoring.away for select using (
    (select wall.has('coordinator')) or (select wall.has('supervisor')) or (select wall.actor()) = 'system');
create policy steps_back on mentoring.away for insert with check (
    person = (select wall.person()) and (select wall.has('mentor')) and back is null);
create policy comes_back on mentoring.away for update
    using (person = (select wall.person()) and back is null) with check (person = (select wall.person()));

create policy own on mentoring.cover for select using (person = (select wall.person()));
create policy between on mentoring.cover for select
    using (mentor = (select wall.person()) or holder = (select wall.person()) and ended is null);
create policy cares on mentoring.cover for select using (
    (select wall.has('supervisor')) or people.sees(person, '{caseload}'));
create policy refuses on mentoring.cover for update
    using (person = (select wall.person()) and ended is null) with check (person = (select wall.person()));
create policy covers on mentoring.cover using ((select wall.actor()) = 'system');

grant select, insert, update (back) on mentoring.away to tandem_runtime;
grant select, insert, update (refused, ended) on mentoring.cover to tandem_runtime;
