-- Who was at a session, in two kinds. What a leader confirms, of those who said that they may; letters will rest on it.
-- And what somebody notes for themselves, sealed with their key, for nobody else.
create schema attendance;
grant usage on schema attendance to tandem_runtime;

create table attendance.consent (
    circle uuid not null references circles.circle on delete cascade,
    person uuid not null references people.person on delete cascade,
    since  date not null,
    primary key (circle, person)
);
create index consent_person on attendance.consent (person);

-- What was noted by mistake is ended and not deleted: both stand in the trail.
create table attendance.confirmation (
    id       uuid        primary key,
    circle   uuid        not null references circles.circle on delete cascade,
    day      date        not null,
    person   uuid        not null references people.person on delete cascade,
    noted_by uuid        not null,
    noted_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index confirmation_now on attendance.confirmation (circle, day, person) where ended_at is null;
create index confirmation_person on attendance.confirmation (person);

create table attendance.note (
    id     uuid        not null unique,
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    day    date        not null,
    note   wall.sealed not null,
    primary key (person, circle, day)
);
create index note_circle on attendance.note (circle);

-- Whether somebody in a circle said that its leaders may note that they were there.
create function attendance.agreed(circle uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from attendance.consent c
        join circles.membership m on m.circle = c.circle and m.person = c.person and m.ended is null
        where c.circle = agreed.circle and c.person = agreed.person)
$$;
-- Whether a session can still be noted or corrected: from its day until a week later. A day of grace for the zones; the
-- program knows the hour.
create function attendance.open(day date) returns boolean language sql stable set search_path = '' as $$
    select cast(wall.now() at time zone 'UTC' as date) between open.day - 1 and open.day + 8
$$;
grant execute on function attendance.agreed(uuid, uuid), attendance.open(date) to tandem_runtime;

alter table attendance.consent enable row level security;
alter table attendance.consent force row level security;
alter table attendance.confirmation enable row level security;
alter table attendance.confirmation force row level security;
alter table attendance.note enable row level security;
alter table attendance.note force row level security;
create policy functions_ask on attendance.consent for select to current_user using (true);

create policy own on attendance.consent using (person = (select wall.person())) with check (
    person = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));
create policy leads on attendance.consent for select using (
    circle = any ((select circles.led())::uuid[]) or circle = any ((select coverage.standing())::uuid[]));

create policy own on attendance.confirmation for select using (person = (select wall.person()));
create policy takes_out on attendance.confirmation for delete using (person = (select wall.person()));
create policy leads on attendance.confirmation for select using (coverage.leads(circle, day));
create policy notes on attendance.confirmation for insert with check (
    noted_by = (select wall.person()) and ended_at is null and coverage.leads(circle, day)
    and attendance.agreed(circle, person) and attendance.open(day));
create policy corrects on attendance.confirmation for update
    using (ended_at is null and coverage.leads(circle, day) and attendance.open(day))
    with check (ended_by = (select wall.person()) and ended_at is not null);

create policy own on attendance.note using (person = (select wall.person())) with check (
    person = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));

grant select, insert, delete on attendance.consent to tandem_runtime;
grant select, insert, delete, update (ended_by, ended_at) on attendance.confirmation to tandem_runtime;
grant select, insert, delete on attendance.note to tandem_runtime;
