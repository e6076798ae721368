-- Training wheels: on which days somebody is contacted, what they changed of it, what brings the days closer together;
-- and their own plan for what takes the place of treatment.
create schema transition;
grant usage on schema transition to tandem_runtime;

-- A version of the schedule counts for whoever begins on its day or later. Old ones stay, and can be read by everybody.
-- The first is the program's own and stands in it.
create table transition.schedule (
    version smallint    primary key check (version >= 2),
    since   date        not null,
    days    smallint[]  not null check (cardinality(days) between 1 and 12),
    weeks   smallint    not null check (weeks between 0 and 52),
    months  smallint    not null check (months between 0 and 36),
    years   smallint    not null check (years between 0 and 10),
    made    timestamptz not null,
    by      uuid        references people.person on delete set null
);

-- Whoever has another version than that with which they began.
create table transition.moved (
    person  uuid     primary key references people.person on delete cascade,
    version smallint not null check (version >= 1)
);

-- What somebody chose for all their wheels; without a row all is as usual. `missed`, `signal`, `returned`: which rules
-- are on. `paused` without `until`: until they say so.
create table transition.choice (
    person   uuid     primary key references people.person on delete cascade,
    spacing  text     not null default 'usual' check (spacing in ('closer', 'usual', 'wider')),
    weekday  smallint check (weekday between 1 and 7),
    at       time,
    way      text     check (way in ('app', 'push', 'email', 'text', 'call', 'letter', 'kiosk', 'in_person')),
    missed   boolean  not null default true,
    signal   boolean  not null default true,
    returned boolean  not null default false,
    paused   date,
    until    date     check (until > paused)
);

-- One wheel, by its day on the schedule: taken off where `moved` is null; else moved there, or made in another way.
create table transition.changed (
    person uuid not null references people.person on delete cascade,
    day    date not null,
    moved  date,
    at     time,
    way    text check (way in ('app', 'push', 'email', 'text', 'call', 'letter', 'kiosk', 'in_person')),
    primary key (person, day),
    check (moved is not null or at is null and way is null)
);

-- What they wrote beside a wheel that they took off, for themselves.
create table transition.word (
    person uuid        not null,
    day    date        not null,
    id     uuid        not null,
    word   wall.sealed not null,
    primary key (person, day),
    foreign key (person, day) references transition.changed on delete cascade
);

-- Whether the wheels stand closer, and how many contacts are still to go through.
create table transition.tightening (
    person uuid     primary key references people.person on delete cascade,
    missed smallint not null check (missed >= 0),
    cause  text     check (cause in ('missed', 'signal', 'return', 'asked')),
    waits  smallint not null check (waits >= 0 and (waits > 0) = (cause is not null))
);

-- What treatment gave somebody, and what takes its place, by topic.
create table transition.stepdown (
    id      uuid        not null,
    person  uuid        not null references people.person on delete cascade,
    topic   text        not null check (topic in ('people', 'meetings', 'medicines', 'home', 'work', 'hard')),
    had     wall.sealed not null,
    instead wall.sealed not null,
    primary key (person, topic)
);

-- Who reads it: mentors and coordinators of theirs whom they named.
create table transition.opening (
    person uuid        not null references people.person on delete cascade,
    holder uuid        not null references people.person on delete cascade,
    since  timestamptz not null,
    primary key (person, holder)
);
create index opening_holder on transition.opening (holder);

alter table transition.schedule enable row level security;
alter table transition.schedule force row level security;
alter table transition.moved enable row level security;
alter table transition.moved force row level security;
alter table transition.choice enable row level security;
alter table transition.choice force row level security;
alter table transition.changed enable row level security;
alter table transition.changed force row level security;
alter table transition.word enable row level security;
alter table transition.word force row level security;
alter table transition.tightening enable row level security;
alter table transition.tightening force row level security;
alter table transition.stepdown enable row level security;
alter table transition.stepdown force row level security;
alter table transition.opening enable row level security;
alter table transition.opening force row level security;

create policy everybody on transition.schedule for select using (true);
create policy makes on transition.schedule for insert with check (
    by = (select wall.person()) and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));

create policy own on transition.moved using (person = (select wall.person())) with check (person = (select wall.person()));
create policy carers on transition.moved using (people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}'));
create policy reads on transition.moved for select using (
    people.sees(person, '{mentor,glass}') or (select wall.actor()) in ('door', 'system'));

create policy own on transition.choice using (person = (select wall.person())) with check (person = (select wall.person()));
create policy reads on transition.choice for select using (
    people.sees(person, '{caseload,mentor,glass}') or (select wall.actor()) in ('door', 'system'));

create policy own on transition.changed using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy reads on transition.changed for select using (
    people.sees(person, '{caseload,mentor,glass}') or (select wall.actor()) in ('door', 'system'));

create policy own on transition.word using (person = (select wall.person())) with check (person = (select wall.person()));

-- Whoever made a contact writes down whether it went through.
create policy own on transition.tightening using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy carers on transition.tightening using (people.sees(person, '{caseload,mentor}'))
    with check (people.sees(person, '{caseload,mentor}'));
create policy rules on transition.tightening using ((select wall.actor()) = 'system')
    with check ((select wall.actor()) = 'system');
create policy reads on transition.tightening for select using (
    people.sees(person, '{glass}') or (select wall.actor()) = 'door');

create policy own on transition.opening using (person = (select wall.person())) with check (
    person = (select wall.person()) and exists (
        select from people.relation r
        where r.subject = opening.person and r.holder = opening.holder and r.kind in ('mentor', 'caseload')
          and r.ended_at is null));
-- Whoever stops being somebody's mentor or coordinator and becomes it again begins with nothing.
create policy holders on transition.opening for select using (
    holder = (select wall.person()) and people.sees(person, '{mentor,caseload}') and exists (
        select from people.relation r
        where r.subject = opening.person and r.holder = opening.holder and r.kind in ('mentor', 'caseload')
          and r.ended_at is null and r.given_at <= opening.since));

create policy own on transition.stepdown using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy readers on transition.stepdown for select using (exists (
    select from transition.opening o where o.person = stepdown.person and o.holder = (select wall.person())));

grant select, insert on transition.schedule to tandem_runtime;
grant select, insert, update (version) on transition.moved to tandem_runtime;
grant select, insert, update (spacing, weekday, at, way, missed, signal, returned, paused, until) on transition.choice
    to tandem_runtime;
grant select, insert, update (moved, at, way), delete on transition.changed to tandem_runtime;
grant select, insert, update (id, word), delete on transition.word to tandem_runtime;
grant select, insert, update (missed, cause, waits) on transition.tightening to tandem_runtime;
grant select, insert, update (id, had, instead), delete on transition.stepdown to tandem_runtime;
grant select, insert, delete on transition.opening to tandem_runtime;
