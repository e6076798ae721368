-- Circles: small groups that meet every week, each led by trained peers. What is said of a circle is sealed with a key
-- of its own; a member's name in it, with theirs.
create schema circles;
grant usage on schema circles to tandem_runtime;

create table circles.circle (
    id       uuid        primary key,
    name     wall.sealed not null,
    about    wall.sealed not null,
    place    wall.sealed not null,
    language text        not null check (language in ('en', 'es', 'both')),
    day      smallint    not null check (day between 1 and 7),
    start    time        not null,
    minutes  smallint    not null check (minutes between 15 and 240),
    zone     text        not null check (length(zone) between 1 and 64),
    size     smallint    not null default 12 check (size between 3 and 30),
    made_at  timestamptz not null,
    made_by  uuid        not null
);

-- Where a circle meets online; apart from the rest, since only those inside may know.
create table circles.room (
    circle uuid        primary key references circles.circle on delete cascade,
    link   wall.sealed not null
);

-- Days, not moments: nobody needs to know when exactly somebody joined.
create table circles.membership (
    id     uuid        primary key,
    circle uuid        not null references circles.circle on delete cascade,
    person uuid        not null references people.person on delete cascade,
    name   wall.sealed not null,
    leads  boolean     not null,
    since  date        not null,
    ended  date        check (ended >= since)
);
create unique index membership_now on circles.membership (circle, person) where ended is null;
create index membership_person on circles.membership (person);

-- Whether the actor is in a circle now. These run as the owner, for a policy cannot ask its own table.
create function circles.within(circle uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.membership m
        where m.circle = within.circle and m.person = wall.person() and m.ended is null)
$$;

-- Whether somebody has a place in a circle: it is not full, and nobody in it must be kept from them. One answer for
-- all, so that nobody learns which.
create function circles.has_place(circle uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select count(*) filter (where not m.leads) < min(c.size)
        and bool_and(m.person is null or m.person = has_place.person or people.may_meet(m.person, has_place.person))
    from circles.circle c
    left join circles.membership m
        on m.circle = c.id and m.ended is null and people.roles(m.person) is not null
    where c.id = has_place.circle
$$;

-- Whether one person leads a circle in which the other is.
create function circles.leads(leader uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.membership l
        join circles.membership m on m.circle = l.circle and m.person = leads.person and m.ended is null
        where l.person = leads.leader and l.leads and l.ended is null and l.person <> m.person)
$$;

grant execute on function circles.within(uuid), circles.has_place(uuid, uuid), circles.leads(uuid, uuid)
    to tandem_runtime;

alter table circles.circle enable row level security;
alter table circles.circle force row level security;
alter table circles.room enable row level security;
alter table circles.room force row level security;
alter table circles.membership enable row level security;
alter table circles.membership force row level security;

create policy functions_ask on circles.circle for select to current_user using (true);
create policy functions_ask on circles.membership for select to current_user using (true);

create policy signed_in on circles.circle for select using ((select wall.person()) is not null);
create policy made on circles.circle for insert with check (
    made_by = (select wall.person()) and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));

create policy inside on circles.room for select using (circles.within(circle));
create policy made on circles.room for insert with check (
    (select wall.has('coordinator')) or (select wall.has('supervisor')));

-- Who leads is known to everybody who is signed in; who else is in, to those who are in.
create policy own on circles.membership for select using (person = (select wall.person()));
create policy leaders on circles.membership for select
    using (leads and ended is null and (select wall.person()) is not null and people.roles(person) is not null);
create policy fellows on circles.membership for select
    using (ended is null and circles.within(circle) and people.roles(person) is not null);
create policy joins on circles.membership for insert with check (
    person = (select wall.person()) and (select wall.has('member')) and not leads and ended is null
    and circles.has_place(circle, person));
create policy names_leaders on circles.membership for insert with check (
    leads and ended is null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and coalesce(strpos(people.roles(person), ' leader '), 0) > 0);
create policy leaves on circles.membership for update
    using (person = (select wall.person()) and ended is null)
    with check (person = (select wall.person()) and ended is not null);

grant select, insert on circles.circle, circles.room to tandem_runtime;
grant select, insert, update (ended) on circles.membership to tandem_runtime;

-- Whoever joins a circle lets its leaders see them, for as long as it lasts.
create policy joins_circle on people.relation for insert with check (
    kind = 'leader' and subject = (select wall.person()) and given_by = subject and circles.leads(holder, subject));
create policy leaves_circle on people.relation for update
    using (ended_at is null and kind = 'leader' and subject = (select wall.person())
        and not circles.leads(holder, subject))
    with check (ended_at is not null);
