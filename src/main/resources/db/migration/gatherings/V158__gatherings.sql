-- Gatherings: a coffee after the circle. What is said of one is sealed with its host's key, and goes with them.
create schema gatherings;
grant usage on schema gatherings to tandem_runtime;

create table gatherings.gathering (
    id        uuid        primary key,
    circle    uuid        not null references circles.circle on delete cascade,
    host      uuid        not null references people.person on delete cascade,
    title     wall.sealed not null,
    place     wall.sealed not null,
    about     wall.sealed,
    starts    timestamptz not null,
    minutes   smallint    not null check (minutes between 15 and 720),
    size      smallint    check (size between 2 and 200),
    cancelled boolean     not null default false
);
create index gathering_circle on gatherings.gathering (circle, starts);
create index gathering_host on gatherings.gathering (host);
create index gathering_starts on gatherings.gathering (starts);

-- Who said that they come. Saying that one does not come leaves nothing.
create table gatherings.coming (
    gathering uuid not null references gatherings.gathering on delete cascade,
    person    uuid not null references people.person on delete cascade,
    primary key (gathering, person)
);
create index coming_person on gatherings.coming (person);

-- Whether somebody may invite a circle to a gathering: whoever leads it, and whoever is in it and has been in the
-- program for 30 days. Newcomers are invited; a stranger who came yesterday asks nobody out.
create function gatherings.may_host(circle uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select may_host.circle = any (circles.led())
        or may_host.circle = any (circles.mine()) and people.trusted(wall.person())
$$;

-- Whether there is room: the host and those who come. Both run as the owner, for a policy cannot ask its own table.
create function gatherings.has_room(gathering uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select g.size is null or 1 + (select count(*) from gatherings.coming c where c.gathering = g.id) < g.size
    from gatherings.gathering g where g.id = has_room.gathering
$$;
create function gatherings.hosted() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(g.id), '{}') from gatherings.gathering g where g.host = wall.person()
$$;
create function gatherings.attended() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(c.gathering), '{}') from gatherings.coming c where c.person = wall.person()
$$;
grant execute on function gatherings.may_host(uuid), gatherings.has_room(uuid), gatherings.hosted(),
    gatherings.attended() to tandem_runtime;

alter table gatherings.gathering enable row level security;
alter table gatherings.gathering force row level security;
alter table gatherings.coming enable row level security;
alter table gatherings.coming force row level security;

create policy functions_ask on gatherings.gathering for select to current_user using (true);
create policy functions_ask on gatherings.coming for select to current_user using (true);

create policy own on gatherings.gathering for select using (host = (select wall.person()));
create policy fellows on gatherings.gathering for select using (
    circle = any ((select circles.mine())::uuid[]) and not host = any ((select people.parted_from())::uuid[]));
create policy hosts on gatherings.gathering for insert with check (
    host = (select wall.person()) and not cancelled and gatherings.may_host(circle));
create policy changes on gatherings.gathering for update using (host = (select wall.person()) and not cancelled)
    with check (host = (select wall.person()));
-- Whoever leads the circle may call off what is planned in it.
create policy calls_off on gatherings.gathering for update
    using (circle = any ((select circles.led())::uuid[]) and not cancelled)
    with check (cancelled);
create policy forgets on gatherings.gathering using ((select wall.actor()) = 'system');

-- Those who come see each other, and the host sees them; nobody sees who does not.
create policy own on gatherings.coming for select using (person = (select wall.person()));
create policy together on gatherings.coming for select using (
    (gathering = any ((select gatherings.hosted())::uuid[]) or gathering = any ((select gatherings.attended())::uuid[]))
    and not person = any ((select people.parted_from())::uuid[]));
create policy comes on gatherings.coming for insert with check (
    person = (select wall.person()) and gatherings.has_room(gathering)
    and exists (
        select from gatherings.gathering g
        where g.id = gathering and g.circle = any ((select circles.mine())::uuid[]) and not g.cancelled
          and g.host <> (select wall.person())));
create policy stays_away on gatherings.coming for delete using (person = (select wall.person()));
create policy tells on gatherings.coming for select using ((select wall.actor()) = 'system');

grant select, insert, delete, update (title, place, about, starts, minutes, size, cancelled)
    on gatherings.gathering to tandem_runtime;
grant select, insert, delete on gatherings.coming to tandem_runtime;
