-- Trust is earned in steps. Whoever came less than thirty days ago is new here: they are not to be reached by others, nor
-- do ways to be reached outside pass to or from them by themselves.
create function people.trusted(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.person p where p.id = trusted.person and p.joined <= wall.now() - interval '30 days')
$$;
grant execute on function people.trusted(uuid) to tandem_runtime;
create policy functions_ask on people.person for select to current_user using (true);

-- How somebody comes into a circle; what its leaders add to the agreement, and how often that changed.
alter table circles.circle
    add access text not null default 'open' check (access in ('open', 'request', 'invitation')),
    add lines wall.sealed,
    add agreement smallint not null default 1 check (agreement > 0);
-- Which of these agreements somebody accepted.
alter table circles.membership add agreed smallint not null default 1 check (agreed > 0);

-- Somebody asks to join, under the name that they would have there, and what came of it. Both words are sealed with
-- their key. There is no place for a reason.
create table circles.ask (
    id       uuid    primary key,
    circle   uuid    not null references circles.circle on delete cascade,
    person   uuid    not null references people.person on delete cascade,
    name     wall.sealed not null,
    words    wall.sealed,
    asked    date    not null,
    answered date    check (answered >= asked),
    admitted boolean not null default false check (answered is not null or not admitted)
);
create unique index ask_once on circles.ask (circle, person);
create index ask_person on circles.ask (person);

-- Somebody is asked to come.
create table circles.invitation (
    id      uuid primary key,
    circle  uuid not null references circles.circle on delete cascade,
    person  uuid not null references people.person on delete cascade,
    inviter uuid not null references people.person on delete cascade,
    given   date not null,
    check (inviter <> person)
);
create unique index invitation_once on circles.invitation (circle, person);
create index invitation_person on circles.invitation (person);
create index invitation_inviter on circles.invitation (inviter);

alter table circles.ask enable row level security;
alter table circles.ask force row level security;
alter table circles.invitation enable row level security;
alter table circles.invitation force row level security;

create policy functions_ask on circles.ask for select to current_user using (true);
create policy functions_ask on circles.invitation for select to current_user using (true);
create policy functions_ask on circles.suggestion for select to current_user using (true);

-- The circles to which the actor is asked to come, or which somebody who let them in thought of for them.
create function circles.invited() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(circle), '{}') from (
        select i.circle from circles.invitation i where i.person = wall.person()
        union select s.circle from circles.suggestion s where s.person = wall.person()) known
$$;

-- Whether the actor may join without asking any more, where there is a place.
create function circles.may_join(circle uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.circle c
        where c.id = may_join.circle and (c.access = 'open' or c.id = any (circles.invited()) or exists (
            select from circles.ask a where a.circle = c.id and a.person = wall.person() and a.admitted)))
$$;

create function circles.agreement(circle uuid) returns smallint language sql stable security definer
    set search_path = '' as $$
    select c.agreement from circles.circle c where c.id = agreement.circle
$$;

-- The circles in which the actor is and whose agreement they accepted as it is now.
create function circles.agreed() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}')
    from circles.membership m join circles.circle c on c.id = m.circle
    where m.person = wall.person() and m.ended is null and m.agreed >= c.agreement
$$;

-- Fewer others than this are never spoken of: whoever knows three of four newcomers by name would know the fourth.
create function circles.few() returns int language sql immutable as 'select 5';

-- Whether enough others in a circle are in their first month, as it was when this day began: so it changes once a day,
-- and nobody who joins, leaves or is blocked tells by it what they are.
create function circles.first_month(circle uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select circles.within(first_month.circle) and count(*) >= circles.few()
    from circles.membership m
    join people.person p on p.id = m.person
    cross join (select cast(wall.now() at time zone 'UTC' as date) as today) d
    where m.circle = first_month.circle and m.person <> wall.person() and not m.leads
        and m.since < d.today and (m.ended is null or m.ended >= d.today)
        and cast(p.joined at time zone 'UTC' as date) > d.today - 30
$$;

-- The day on which somebody's circle met, or meets, first after they joined; for themselves and whoever greets them.
-- In which circle, it does not say.
create function circles.first_day(person uuid) returns date language sql stable security definer
    set search_path = '' as $$
    select min(m.since + (c.day - cast(extract(isodow from m.since) as int) + 7) % 7)
    from circles.membership m join circles.circle c on c.id = m.circle
    where m.person = first_day.person and not m.leads
        and (m.person = wall.person() or people.sees(m.person, '{greeter}'))
$$;

grant execute on function circles.invited(), circles.may_join(uuid), circles.agreement(uuid), circles.agreed(),
    circles.few(), circles.first_month(uuid), circles.first_day(uuid) to tandem_runtime;

-- A circle by invitation is there for those who are in it or asked to come, and for those who look after circles.
alter policy signed_in on circles.circle using (
    (select wall.person()) is not null and (
        access <> 'invitation'
        or id = any ((select circles.mine())::uuid[]) or id = any ((select circles.invited())::uuid[])
        or (select wall.has('coordinator')) or (select wall.has('supervisor'))));
alter policy leaders on circles.membership using (
    leads and ended is null and (select wall.person()) is not null and people.roles(person) is not null
    and exists (select from circles.circle c where c.id = membership.circle));
alter policy joins on circles.membership with check (
    person = (select wall.person()) and (select wall.has('member')) and not leads and ended is null
    and circles.may_join(circle) and circles.has_place(circle, person) and agreed = circles.agreement(circle));
create policy agrees on circles.membership for update
    using (person = (select wall.person()) and ended is null)
    with check (person = (select wall.person()) and ended is null and agreed = circles.agreement(circle));
create policy carers on circles.circle for update
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));

create policy own on circles.ask for select using (person = (select wall.person()));
create policy asks on circles.ask for insert with check (
    person = (select wall.person()) and (select wall.has('member')) and answered is null
    and not circles.within(circle) and circles.has_place(circle, person)
    and exists (select from circles.circle c where c.id = ask.circle and c.access = 'request'));
-- A no stays for a while, so that nobody asks again and again.
create policy takes_back on circles.ask for delete
    using (person = (select wall.person()) and (answered is null or admitted));
create policy leaders on circles.ask for select using (
    circle = any ((select circles.led())::uuid[]) and not person = any ((select people.parted_from())::uuid[]));
create policy carers on circles.ask for select
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy answers on circles.ask for update
    using (answered is null and person <> (select wall.person()) and (
        circle = any ((select circles.led())::uuid[])
        or (select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (answered is not null);
create policy keeps_house on circles.ask for select using ((select wall.actor()) = 'system');
create policy forgets on circles.ask for delete using ((select wall.actor()) = 'system' and answered is not null);

create policy own on circles.invitation for select using (person = (select wall.person()));
create policy leaders on circles.invitation for select using (circle = any ((select circles.led())::uuid[]));
create policy inviter on circles.invitation for select using (inviter = (select wall.person()));
-- Whoever leads the circle, or looks after the one who is asked; and only whom they may see.
create policy invites on circles.invitation for insert with check (
    inviter = (select wall.person()) and circles.has_place(circle, person)
    and strpos(people.roles(person), ' member ') > 0
    and (circle = any ((select circles.led())::uuid[]) and people.sees(person, '{leader,mentor,greeter}')
        or people.sees(person, '{caseload}')));
create policy declines on circles.invitation for delete
    using (person = (select wall.person()) or inviter = (select wall.person()));
create policy used on circles.suggestion for delete using (person = (select wall.person()));

grant select, insert, update (answered, admitted), delete on circles.ask to tandem_runtime;
grant select, insert, delete on circles.invitation to tandem_runtime;
grant delete on circles.suggestion to tandem_runtime;
grant update (agreed) on circles.membership to tandem_runtime;
grant update (access, lines, agreement) on circles.circle to tandem_runtime;
