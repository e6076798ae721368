-- Who is told of a change to a circle's sessions and who is reminded of one, and the private address of one's calendar.
create schema sessions;
grant usage on schema sessions to tandem_runtime;

-- A change of which everybody in the circle is told; `done` when they were. The day names the session, or begins the
-- pause.
create table sessions.telling (
    id     uuid        primary key,
    circle uuid        not null references circles.circle on delete cascade,
    day    date        not null,
    kind   text        not null check (kind in ('cancelled', 'moved', 'restored', 'paused', 'resumed')),
    by     uuid        references people.person on delete set null,
    at     timestamptz not null,
    done   timestamptz
);
create index telling_waiting on sessions.telling (at) where done is null;
create index telling_circle on sessions.telling (circle, day);
create index telling_by on sessions.telling (by);

-- Whom it concerned, whether an e-mail went, and where none did whether somebody has called them since.
create table sessions.told (
    id      uuid        primary key,
    telling uuid        not null references sessions.telling on delete cascade,
    person  uuid        not null references people.person on delete cascade,
    by_mail boolean     not null,
    called  timestamptz,
    unique (telling, person)
);
create index told_person on sessions.told (person);

-- Who agreed to be told by e-mail.
create table sessions.notice (
    person uuid primary key references people.person on delete cascade,
    since  date not null
);

-- Of which circle's sessions somebody wants to be reminded, and how long before.
create table sessions.reminder (
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    ahead  text        not null check (ahead in ('day', 'hour')),
    since  timestamptz not null,
    primary key (person, circle)
);
create index reminder_circle on sessions.reminder (circle);

-- That somebody was reminded: the row is the claim, so that nobody is reminded twice. A session that is moved is another
-- moment to be reminded of.
create table sessions.reminded (
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    day    date        not null,
    ahead  text        not null check (ahead in ('day', 'hour')),
    starts timestamptz not null,
    primary key (person, circle, day, ahead, starts)
);
create index reminded_circle on sessions.reminded (circle);

-- The address of somebody's calendar, of which only a keyed hash is kept; none once it is taken back. `form` is the
-- form that made it: sent again, it makes the same.
create table sessions.calendar (
    person uuid    primary key references people.person on delete cascade,
    form   uuid    not null,
    hash   bytea   unique check (octet_length(hash) = 32),
    named  boolean not null,
    since  date    not null
);

alter table sessions.telling enable row level security;
alter table sessions.telling force row level security;
alter table sessions.told enable row level security;
alter table sessions.told force row level security;
alter table sessions.notice enable row level security;
alter table sessions.notice force row level security;
alter table sessions.reminder enable row level security;
alter table sessions.reminder force row level security;
alter table sessions.reminded enable row level security;
alter table sessions.reminded force row level security;
alter table sessions.calendar enable row level security;
alter table sessions.calendar force row level security;

create policy changes on sessions.telling for select
    using (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator')));
create policy asks on sessions.telling for insert with check (
    by = (select wall.person()) and done is null
    and (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator'))));
create policy tells on sessions.telling using ((select wall.actor()) = 'system');

-- Whoever leads sees who could not be told, unless a block parts them. The coordinator who has somebody in the caseload
-- calls them; those whom nobody has, any coordinator.
create function sessions.calls(person uuid) returns boolean language sql stable as $$
    select people.sees(person, '{caseload}')
        or (select wall.has('coordinator')) and not exists (
            select from people.relation r
            where r.subject = calls.person and r.kind = 'caseload' and r.ended_at is null)
$$;
grant execute on function sessions.calls(uuid) to tandem_runtime;
create policy own on sessions.told for select using (person = (select wall.person()));
create policy leads on sessions.told for select using (
    telling in (select t.id from sessions.telling t where t.circle = any ((select circles.led())::uuid[]))
    and not person = any ((select people.parted_from())::uuid[]));
create policy caseload on sessions.told for select using (sessions.calls(person));
create policy calls on sessions.told for update
    using (not by_mail and sessions.calls(person))
    with check (not by_mail and sessions.calls(person));
create policy tells on sessions.told using ((select wall.actor()) = 'system');

create policy own on sessions.notice using (person = (select wall.person()));
create policy tells on sessions.notice for select using ((select wall.actor()) = 'system');
create policy own on sessions.reminder using (person = (select wall.person()));
create policy reminds on sessions.reminder for select using ((select wall.actor()) = 'system');
create policy own on sessions.reminded for select using (person = (select wall.person()));
create policy reminds on sessions.reminded using ((select wall.actor()) = 'system');
create policy own on sessions.calendar using (person = (select wall.person()));
create policy door on sessions.calendar for select using ((select wall.actor()) = 'door');

grant select, insert, delete, update (done) on sessions.telling to tandem_runtime;
grant select, insert, update (called) on sessions.told to tandem_runtime;
grant select, insert, delete on sessions.notice, sessions.reminder, sessions.reminded to tandem_runtime;
grant update (ahead, since) on sessions.reminder to tandem_runtime;
grant select, insert, update (form, hash, named, since) on sessions.calendar to tandem_runtime;
