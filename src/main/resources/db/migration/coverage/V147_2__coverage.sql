-- Who leads a session when its leaders cannot, and who stands by. A session is a circle and the local day it starts on.
create schema coverage;
grant usage on schema coverage to tandem_runtime;

-- A leader who cannot make one session. Never why.
create table coverage.absence (
    circle  uuid        not null references circles.circle on delete cascade,
    day     date        not null,
    person  uuid        not null references people.person on delete cascade,
    said_at timestamptz not null,
    primary key (circle, day, person)
);
create index absence_person on coverage.absence (person);

-- Who stands in at one session. `took`: when they said that they lead it. They see what a leader needs for it from
-- `opens` until `closes`, a day before and a day after, and no longer.
create table coverage.stand_in (
    id       uuid        primary key,
    circle   uuid        not null references circles.circle on delete cascade,
    day      date        not null,
    person   uuid        not null references people.person on delete cascade,
    name     wall.sealed not null,
    opens    timestamptz not null,
    closes   timestamptz not null,
    given_at timestamptz not null,
    given_by uuid        not null,
    took     timestamptz,
    ended    timestamptz,
    check (closes > opens),
    check (opens at time zone 'UTC' >= day - 2 and closes at time zone 'UTC' < day + 4)
);
create unique index stand_in_now on coverage.stand_in (circle, day) where ended is null;
create index stand_in_person on coverage.stand_in (person);

-- Whether somebody may stand in: ready, not absent themselves, and nobody in the circle is to be kept from them.
create function coverage.may(circle uuid, day date, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select leaders.ready(may.person) and circles.fits(may.circle, may.person) and not exists (
        select from coverage.absence a where a.circle = may.circle and a.day = may.day and a.person = may.person)
$$;
-- Whether somebody leads a circle, there or not.
create function coverage.led_by(circle uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.membership m
        where m.circle = led_by.circle and m.person = led_by.person and m.leads and m.ended is null)
$$;
-- The circles in which the actor stands in now: asked once for a whole page.
create function coverage.standing() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(s.circle), '{}') from coverage.stand_in s
    where s.person = wall.person() and s.ended is null and s.opens <= wall.now() and s.closes > wall.now()
      and coverage.may(s.circle, s.day, s.person)
$$;
-- Whether the actor leads one session: as who leads the circle, or as who stands in for it now.
create function coverage.leads(circle uuid, day date) returns boolean language sql stable security definer
    set search_path = '' as $$
    select leads.circle = any (circles.led()) or exists (
        select from coverage.stand_in s
        where s.circle = leads.circle and s.day = leads.day and s.person = wall.person() and s.ended is null
          and s.opens <= wall.now() and s.closes > wall.now() and coverage.may(s.circle, s.day, s.person))
$$;
grant execute on function coverage.may(uuid, date, uuid), coverage.led_by(uuid, uuid), coverage.standing(),
    coverage.leads(uuid, date) to tandem_runtime;

alter table coverage.absence enable row level security;
alter table coverage.absence force row level security;
alter table coverage.stand_in enable row level security;
alter table coverage.stand_in force row level security;
create policy functions_ask on coverage.absence for select to current_user using (true);
create policy functions_ask on coverage.stand_in for select to current_user using (true);

-- Those who could step in, those who see to it that somebody does, and those who are in the circle.
create policy own on coverage.absence for select using (person = (select wall.person()));
create policy leaders on coverage.absence for select using (
    (select wall.has('leader')) or (select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy inside on coverage.absence for select using (circle = any ((select circles.mine())::uuid[]));
create policy says on coverage.absence for insert with check (
    person = (select wall.person()) and coverage.led_by(circle, person));
create policy takes_back on coverage.absence for delete using (person = (select wall.person()));
create policy keeps_house on coverage.absence for delete using ((select wall.actor()) = 'system');

create policy own on coverage.stand_in for select using (person = (select wall.person()));
create policy leaders on coverage.stand_in for select using (
    (select wall.has('leader')) or (select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy inside on coverage.stand_in for select using (circle = any ((select circles.mine())::uuid[]));
create policy names on coverage.stand_in for insert with check (
    given_by = (select wall.person()) and ended is null
    and ((select wall.has('coordinator')) or (select wall.has('supervisor'))
        or person = (select wall.person()) and (select wall.has('leader')))
    and (took is null or person = (select wall.person()))
    and coverage.may(circle, day, person) and not coverage.led_by(circle, person));
create policy takes on coverage.stand_in for update using (person = (select wall.person()) and ended is null)
    with check (person = (select wall.person()) and (ended is not null or coverage.may(circle, day, person)));
create policy ends on coverage.stand_in for update
    using (ended is null and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (ended is not null);
-- Somebody who no longer may does not keep another out.
create policy replaces on coverage.stand_in for update
    using (ended is null and (select wall.has('leader')) and not coverage.may(circle, day, person))
    with check (ended is not null);

grant select, insert, delete on coverage.absence to tandem_runtime;
grant select, insert, update (took, ended) on coverage.stand_in to tandem_runtime;

-- What a leader needs for a session: who is in, by their names in the circle, and where it meets online.
create policy stand_in on circles.membership for select using (
    circle = any ((select coverage.standing())::uuid[]) and ended is null and people.roles(person) is not null);
create policy stand_in on circles.room for select using (circle = any ((select coverage.standing())::uuid[]));
