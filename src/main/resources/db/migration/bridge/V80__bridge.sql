-- The bridge out of treatment: who is to be contacted next, when and by whom, and what came of it.
create schema bridge;
grant usage on schema bridge to tandem_runtime;

-- Everybody who came in. `stopped`: they want no more contacts, and that was written down.
create table bridge.enrolment (
    person  uuid primary key references people.person on delete cascade,
    began   date not null,
    stopped date check (stopped >= began)
);

-- A contact to be made. `taper`: by the schedule; `chosen`: on a day that was agreed.
create table bridge.touchpoint (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    owner  uuid        not null references people.person on delete cascade,
    kind   text        not null check (kind in ('taper', 'chosen')),
    due    date        not null,
    ended  timestamptz
);
create unique index touchpoint_next on bridge.touchpoint (person) where ended is null;
create index touchpoint_person on bridge.touchpoint (person, due);
create index touchpoint_owner on bridge.touchpoint (owner);

-- A contact that was made, or tried. Who made it may be erased later; that it was made stays.
create table bridge.encounter (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    by     uuid        not null,
    at     timestamptz not null,
    result text        not null check (result in ('reached', 'left_word', 'no_answer', 'declined', 'other')),
    line   wall.sealed not null,
    next   date
);
create index encounter_person on bridge.encounter (person, at);

-- Whether nobody who still works as a coordinator looks after somebody.
create function bridge.unowned(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select not exists (
        select from people.relation r
        where r.subject = unowned.person and r.kind = 'caseload' and r.ended_at is null
          and coalesce(strpos(people.roles(r.holder), ' coordinator '), 0) > 0)
$$;

-- One of those whom nobody looks after, for whoever can take them; nothing else can be asked.
create function bridge.next_unowned() returns uuid language sql stable security definer
    set search_path = '' as $$
    select e.person from bridge.enrolment e
    where wall.has('coordinator') and people.roles(e.person) is not null and bridge.unowned(e.person)
    order by e.began, e.person
    limit 1
$$;

-- How many came in and are still here, and how many of them have an owner and a next date, or want none. Numbers, for
-- those who see to it that nobody is dropped.
create function bridge.everyone() returns table (enrolled bigint, cared bigint, unowned bigint) language sql stable
    security definer set search_path = '' as $$
    select count(*),
        count(*) filter (where not bridge.unowned(e.person) and (e.stopped is not null or exists (
            select from bridge.touchpoint t where t.person = e.person and t.ended is null))),
        count(*) filter (where bridge.unowned(e.person))
    from bridge.enrolment e
    where people.roles(e.person) is not null and (wall.has('coordinator') or wall.has('supervisor'))
$$;

grant execute on function bridge.unowned(uuid), bridge.next_unowned(), bridge.everyone() to tandem_runtime;

create policy functions_ask_relation on people.relation for select to current_user using (true);

alter table bridge.enrolment enable row level security;
alter table bridge.enrolment force row level security;
alter table bridge.touchpoint enable row level security;
alter table bridge.touchpoint force row level security;
alter table bridge.encounter enable row level security;
alter table bridge.encounter force row level security;

create policy functions_ask on bridge.enrolment for select to current_user using (true);
create policy functions_ask on bridge.touchpoint for select to current_user using (true);

create policy own on bridge.enrolment for select using (person = (select wall.person()));
create policy carers on bridge.enrolment for select using (people.sees(person, '{caseload,glass}'));
create policy joins on bridge.enrolment for insert with check ((select wall.actor()) = 'door' and stopped is null);
create policy stops on bridge.enrolment for update
    using (people.sees(person, '{caseload}')) with check (people.sees(person, '{caseload}'));

create policy own on bridge.touchpoint for select using (person = (select wall.person()));
create policy carers on bridge.touchpoint for select using (people.sees(person, '{caseload,glass}'));
create policy first on bridge.touchpoint for insert with check ((select wall.actor()) = 'door' and ended is null);
create policy plans on bridge.touchpoint for insert with check (
    people.sees(person, '{caseload}') and ended is null and owner = (select wall.person()));
create policy ends on bridge.touchpoint for update
    using (ended is null and people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}') and (ended is not null or owner = (select wall.person())));

create policy own on bridge.encounter for select using (person = (select wall.person()));
create policy carers on bridge.encounter for select using (people.sees(person, '{caseload,glass}'));
create policy writes on bridge.encounter for insert with check (
    by = (select wall.person()) and people.sees(person, '{caseload}'));

grant select, insert, update (stopped) on bridge.enrolment to tandem_runtime;
grant select, insert, update (ended, owner) on bridge.touchpoint to tandem_runtime;
grant select, insert on bridge.encounter to tandem_runtime;

-- A coordinator takes whoever has nobody.
create policy takes_on on people.relation for insert with check (
    kind = 'caseload' and holder = (select wall.person()) and given_by = holder
    and (select wall.has('coordinator')) and bridge.unowned(subject));
