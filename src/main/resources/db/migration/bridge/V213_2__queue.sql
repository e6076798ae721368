-- The queue: each one's own, the longest due first, and that of the whole team.
create index touchpoint_queue on bridge.touchpoint (owner, due, id) where ended is null;
create index touchpoint_due on bridge.touchpoint (due, id) where ended is null;

-- Contacts that were put off, and why: the person reads it.
create table bridge.snooze (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    by     uuid        not null,
    at     timestamptz not null,
    until  date        not null,
    reason wall.sealed not null
);
create index snooze_person on bridge.snooze (person, at);

-- Somebody is looked after by somebody else from then on. The line is for the colleague, and the person reads it.
create table bridge.handover (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    giver  uuid        not null,
    taker  uuid        not null references people.person on delete cascade,
    at     timestamptz not null,
    line   wall.sealed not null,
    check (giver <> taker)
);
create index handover_person on bridge.handover (person, at);
create index handover_taker on bridge.handover (taker, at);

-- Who was asked to see to somebody who waits to be reached, since nobody had taken it in time. `asked` is null where
-- nobody was left.
create table bridge.request_call (
    request uuid        not null references help.contact_request on delete cascade,
    rank    smallint    not null check (rank between 1 and 4),
    asked   uuid        references people.person on delete set null,
    at      timestamptz not null,
    until   timestamptz not null,
    primary key (request, rank)
);
create index request_call_asked on bridge.request_call (asked);

alter table bridge.snooze enable row level security;
alter table bridge.snooze force row level security;
alter table bridge.handover enable row level security;
alter table bridge.handover force row level security;
alter table bridge.request_call enable row level security;
alter table bridge.request_call force row level security;

create policy own on bridge.snooze for select using (person = (select wall.person()));
create policy carers on bridge.snooze for select using (people.sees(person, '{caseload,mentor,glass}'));
create policy writes on bridge.snooze for insert with check (
    by = (select wall.person()) and people.sees(person, '{caseload,mentor}'));

create policy own on bridge.handover for select using (person = (select wall.person()));
create policy carers on bridge.handover for select using (people.sees(person, '{caseload,mentor,glass}'));
create policy writes on bridge.handover for insert with check (
    giver = (select wall.person()) and people.sees(person, '{caseload}') and bridge.owns(taker, person));

create policy keepers on bridge.request_call for select using (
    (select wall.has('coordinator')) or (select wall.has('administrator')) or asked = (select wall.person()));
create policy asks on bridge.request_call using ((select wall.actor()) = 'system')
    with check ((select wall.actor()) = 'system');

grant select, insert on bridge.snooze, bridge.handover, bridge.request_call to tandem_runtime;

-- What the functions below ask as the owner: ids and days.
create policy functions_ask on bridge.request_call for select to current_user using (true);

-- Whether the actor was asked to see to one who waits to be reached.
create function bridge.called(request uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from bridge.request_call c where c.request = called.request and c.asked = wall.person())
$$;
grant execute on function bridge.called(uuid) to tandem_runtime;

-- Whether contacts with somebody make no sense any more: their account ended, or somebody said that they died.
create function bridge.gone(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select from people.ending e where e.person = gone.person)
        or exists (select from people.death d where d.person = gone.person)
$$;
grant execute on function bridge.gone(uuid) to tandem_runtime;

-- How many came in and are still here, how many of them have somebody who looks after them and either a next date with
-- somebody who keeps it, or the wish for none, and how many nobody looks after. Over all at once: a big program asks
-- this as often as a small one.
create or replace function bridge.everyone() returns table (enrolled bigint, cared bigint, unowned bigint) language sql
    stable security definer set search_path = '' as $$
    with here as (
        select e.person, e.stopped from bridge.enrolment e
        where (wall.has('coordinator') or wall.has('supervisor'))
          and exists (select from people.role r where r.person = e.person and r.ended_at is null)
          and not exists (select from people.ending x where x.person = e.person)
          and not exists (select from people.death d where d.person = e.person)),
    carer as (
        select r.subject, r.holder, r.kind from people.relation r
        join people.role o on o.person = r.holder and o.ended_at is null and o.role = people.role_for(r.kind)
        where r.kind in ('caseload', 'mentor') and r.ended_at is null
          and not exists (select from people.ending x where x.person = r.holder)),
    kept as (select distinct c.subject from carer c where c.kind = 'caseload'),
    dated as (
        select distinct t.person from bridge.touchpoint t
        join carer c on c.subject = t.person and c.holder = t.owner
        where t.ended is null)
    select count(*),
        count(*) filter (where k.subject is not null and (h.stopped is not null or d.person is not null)),
        count(*) filter (where k.subject is null)
    from here h left join kept k on k.subject = h.person left join dated d on d.person = h.person
$$;

-- Who of them is missing: all of them for a supervisor; for a coordinator those whom they look after themselves.
create function bridge.missing(most int) returns table (person uuid, began date, unowned boolean) language sql stable
    security definer set search_path = '' as $$
    select e.person, e.began, bridge.unowned(e.person)
    from bridge.enrolment e
    where (wall.has('supervisor') or wall.has('coordinator') and e.person in (
            select r.subject from people.relation r
            where r.holder = wall.person() and r.kind = 'caseload' and r.ended_at is null))
      and exists (select from people.role r where r.person = e.person and r.ended_at is null)
      and not exists (select from people.ending x where x.person = e.person)
      and not exists (select from people.death d where d.person = e.person)
      and (not exists (
            select from people.relation r
            join people.role o on o.person = r.holder and o.ended_at is null and o.role = 'coordinator'
            where r.subject = e.person and r.kind = 'caseload' and r.ended_at is null
              and not exists (select from people.ending x where x.person = r.holder))
        or e.stopped is null and not exists (
            select from bridge.touchpoint t
            join people.relation r on r.subject = t.person and r.holder = t.owner and r.ended_at is null
              and r.kind in ('caseload', 'mentor')
            join people.role o on o.person = r.holder and o.ended_at is null and o.role = people.role_for(r.kind)
            where t.person = e.person and t.ended is null
              and not exists (select from people.ending x where x.person = r.holder)))
    order by e.began, e.person
    limit most
$$;

-- One of those whom nobody looks after, for whoever can take them; nothing else can be asked.
create or replace function bridge.next_unowned() returns uuid language sql stable security definer
    set search_path = '' as $$
    select e.person from bridge.enrolment e
    where wall.has('coordinator')
      and exists (select from people.role r where r.person = e.person and r.ended_at is null)
      and not exists (select from people.ending x where x.person = e.person)
      and not exists (select from people.death d where d.person = e.person)
      and not exists (
        select from people.relation r
        join people.role o on o.person = r.holder and o.ended_at is null and o.role = 'coordinator'
        where r.subject = e.person and r.kind = 'caseload' and r.ended_at is null
          and not exists (select from people.ending x where x.person = r.holder))
    order by e.began, e.person
    limit 1
$$;

-- Everybody whom the actor looks after or walks with, with their next day.
create function bridge.kept() returns table (person uuid, began date, due date) language sql stable security definer
    set search_path = '' as $$
    select e.person, e.began, t.due
    from bridge.enrolment e left join bridge.touchpoint t on t.person = e.person and t.ended is null
    where e.person in (
        select r.subject from people.relation r
        where r.holder = wall.person() and r.kind in ('caseload', 'mentor') and r.ended_at is null
          and wall.has(people.role_for(r.kind))
          and (r.kind = 'caseload' or not people.parted(r.subject, r.holder)))
      and not bridge.gone(e.person)
    order by e.began, e.person
$$;

-- How many contacts the actor is to make until a day, until the end of a week from there, and how many the whole team
-- is to make until that day. Of the team only for those who see to it.
create function bridge.queued(today date) returns table (mine bigint, week bigint, team bigint) language sql stable
    security definer set search_path = '' as $$
    with own as (
        select t.due from bridge.touchpoint t
        where t.ended is null and t.owner = wall.person() and t.due < queued.today + 7
          and exists (
            select from people.relation r
            where r.holder = t.owner and r.subject = t.person and r.kind in ('caseload', 'mentor')
              and r.ended_at is null and wall.has(people.role_for(r.kind))
              and (r.kind = 'caseload' or not people.parted(r.subject, r.holder)))
          and not exists (select from people.ending x where x.person = t.person)
          and not exists (select from people.death d where d.person = t.person))
    select (select count(*) from own where due <= queued.today), (select count(*) from own),
        (select count(*) from bridge.touchpoint t
            where (wall.has('coordinator') or wall.has('supervisor')) and t.ended is null and t.due <= queued.today
              and not exists (select from people.ending x where x.person = t.person)
              and not exists (select from people.death d where d.person = t.person))
$$;

-- How many each of the team is to contact until a day, and since when the longest waits: numbers beside colleagues.
create function bridge.loads(today date) returns table (owner uuid, due bigint, oldest date) language sql stable
    security definer set search_path = '' as $$
    select t.owner, count(*), min(t.due) from bridge.touchpoint t
    where (wall.has('coordinator') or wall.has('supervisor')) and t.ended is null and t.due <= loads.today
      and not exists (select from people.ending x where x.person = t.person)
      and not exists (select from people.death d where d.person = t.person)
    group by t.owner order by min(t.due), t.owner
$$;

-- Everybody's queue for a supervisor, from a place in it on: who, whose, since when. Nothing of what was said.
create function bridge.team(today date, after date, behind uuid, most int)
    returns table (id uuid, person uuid, owner uuid, due date) language sql stable security definer
    set search_path = '' as $$
    select t.id, t.person, t.owner, t.due from bridge.touchpoint t
    where wall.has('supervisor') and t.ended is null and t.due <= team.today
      and (team.after is null or (t.due, t.id) > (team.after, team.behind))
      and not exists (select from people.ending x where x.person = t.person)
      and not exists (select from people.death d where d.person = t.person)
    order by t.due, t.id
    limit team.most
$$;

grant execute on function bridge.missing(int), bridge.kept(), bridge.queued(date), bridge.loads(date),
    bridge.team(date, date, uuid, int) to tandem_runtime;

-- Whether somebody came in here.
create function bridge.enrolled(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select from bridge.enrolment e where e.person = enrolled.person)
$$;
grant execute on function bridge.enrolled(uuid) to tandem_runtime;

-- A supervisor reads the names in everybody's queue, while that list is made and at no other time.
create policy supervises_queue on people.person for select using (
    coalesce(current_setting('tandem.queue', true), '') <> '' and (select wall.has('supervisor'))
    and bridge.enrolled(id));
