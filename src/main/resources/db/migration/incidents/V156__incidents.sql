-- What the team does about reports. An incident has the id of the report it began with, and what is written in it that
-- report's key.
create schema incidents;
grant usage on schema incidents to tandem_runtime;

create function incidents.handles(incident uuid) returns boolean language sql stable as $$
    select exists (
        select from safety.report r where r.id = handles.incident and safety.handles(r.reporter, r.about))
$$;
create function incidents.told(incident uuid) returns boolean language sql stable as $$
    select exists (select from safety.report r where r.id = told.incident and r.reporter = wall.person())
$$;

-- Where nothing was said otherwise an incident has no row: its severity follows from what the report is about.
create table incidents.incident (
    id       uuid primary key references safety.report on delete cascade,
    severity text check (severity in ('urgent', 'high', 'middle', 'low')),
    -- The incident it was put together with.
    joined   uuid references safety.report on delete cascade check (joined <> id)
);
create index incident_joined on incidents.incident (joined);

-- Who read it first, and when: a trace of reading, as the trail is.
create table incidents.look (
    incident uuid        primary key references safety.report on delete cascade,
    at       timestamptz not null,
    by       uuid        not null
);

create table incidents.step (
    id       uuid        primary key,
    incident uuid        not null references safety.report on delete cascade,
    at       timestamptz not null,
    by       uuid        not null,
    what     text        not null check (what in ('note', 'urgent', 'high', 'middle', 'low', 'taken', 'handed',
        'joined', 'acted', 'ended', 'decided')),
    whom     uuid,
    words    wall.sealed
);
create index step_incident on incidents.step (incident, at);

-- Whom the program asked to look at once, one after the other; the fourth is nobody, and means that nobody answered.
create table incidents.call (
    incident uuid        not null references safety.report on delete cascade,
    rank     smallint    not null check (rank between 1 and 4),
    asked    uuid        check ((asked is null) = (rank = 4)),
    at       timestamptz not null,
    until    timestamptz not null,
    answered timestamptz,
    primary key (incident, rank)
);

-- What whoever told us is told.
create table incidents.answer (
    incident uuid        primary key references safety.report on delete cascade,
    words    wall.sealed not null,
    at       timestamptz not null,
    by       uuid        not null
);

-- What somebody here may not do for a while, or is told. Each has a key of its own.
create table incidents.action (
    id       uuid        primary key,
    incident uuid        references safety.report on delete cascade,
    person   uuid        not null,
    circle   uuid        references circles.circle,
    kind     text        not null check (kind in ('note', 'warn', 'mute', 'pause', 'remove', 'ban', 'out')),
    why      wall.sealed not null,
    at       timestamptz not null,
    by       uuid        not null check (by <> person),
    until    timestamptz check (until > at),
    ended_at timestamptz,
    ended_by uuid,
    check (kind <> 'remove' or circle is not null),
    check (kind not in ('ban', 'out') or circle is null),
    check ((ended_at is null) = (ended_by is null))
);
create index action_person on incidents.action (person);
create index action_circle on incidents.action (circle) where ended_at is null;
create index action_incident on incidents.action (incident);

-- What the one whom it touches says to it, once; somebody else decides.
create table incidents.appeal (
    action     uuid        primary key references incidents.action on delete cascade,
    words      wall.sealed not null,
    at         timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    granted    boolean,
    answer     wall.sealed,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (granted is null)
        and (decided_at is null) = (answer is null))
);

-- What supervisors wrote down when they went over a month. Each has a key of its own.
create table incidents.review (
    id    uuid        primary key,
    month date        not null,
    at    timestamptz not null,
    by    uuid        not null,
    words wall.sealed not null
);
create index review_month on incidents.review (month, at);

-- Who may handle what touches somebody: not they themselves, not who is kept apart from them.
create function incidents.may_act(person uuid, incident uuid) returns boolean language sql stable
    return (wall.has('coordinator') or wall.has('supervisor')) and wall.person() <> person
        and not people.kept_apart(wall.person(), person)
        and (incident is null or incidents.handles(incident));
-- Another supervisor than who acted reads what is said to it; where there is none, another coordinator.
create function incidents.judges(person uuid, acted uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select wall.person() not in (judges.person, judges.acted) and (
        wall.has('supervisor') or wall.has('coordinator') and not exists (
            select from people.role r
            where r.role = 'supervisor' and r.ended_at is null and r.person not in (judges.person, judges.acted)
              and people.roles(r.person) is not null and not people.kept_apart(r.person, judges.person)))
$$;
-- Whether somebody may not do something now, in a circle or everywhere. Nobody else's to read: it answers policies.
create function incidents.stands(person uuid, circle uuid, kinds text[]) returns boolean language sql stable
    security definer set search_path = '' as $$
    select exists (
        select from incidents.action a
        where a.person = stands.person and a.kind = any (kinds) and (a.circle is null or a.circle = stands.circle)
          and a.ended_at is null and (a.until is null or a.until > wall.now()))
$$;
grant execute on function incidents.handles(uuid), incidents.told(uuid), incidents.may_act(uuid, uuid),
    incidents.judges(uuid, uuid), incidents.stands(uuid, uuid, text[]) to tandem_runtime;

alter table incidents.incident enable row level security;
alter table incidents.incident force row level security;
alter table incidents.look enable row level security;
alter table incidents.look force row level security;
alter table incidents.step enable row level security;
alter table incidents.step force row level security;
alter table incidents.call enable row level security;
alter table incidents.call force row level security;
alter table incidents.answer enable row level security;
alter table incidents.answer force row level security;
alter table incidents.action enable row level security;
alter table incidents.action force row level security;
alter table incidents.appeal enable row level security;
alter table incidents.appeal force row level security;
alter table incidents.review enable row level security;
alter table incidents.review force row level security;

create policy functions_ask on incidents.action for select to current_user using (true);

create policy handle on incidents.incident using (incidents.handles(id))
    with check (incidents.handles(id) and (joined is null or incidents.handles(joined)));
create policy handle on incidents.look for select using (incidents.handles(incident));
create policy looks on incidents.look for insert with check (
    by = (select wall.person()) and incidents.handles(incident));
create policy handle on incidents.step for select using (incidents.handles(incident));
create policy writes on incidents.step for insert with check (
    by = (select wall.person()) and incidents.handles(incident));

create policy calls on incidents.call using ((select wall.actor()) = 'system');
create policy handle on incidents.call for select using (incidents.handles(incident) or incidents.told(incident));
create policy answers on incidents.call for update using (incidents.handles(incident));

create policy handle on incidents.answer using (incidents.handles(incident))
    with check (incidents.handles(incident) and by = (select wall.person()));
create policy told on incidents.answer for select using (incidents.told(incident));

create policy acts on incidents.action for insert with check (
    by = (select wall.person()) and ended_at is null and incidents.may_act(person, incident)
    and (kind <> 'out' or not people.works(person)));
create policy leaders_act on incidents.action for insert with check (
    by = (select wall.person()) and ended_at is null and incident is null and kind in ('mute', 'pause')
    and circle = any ((select circles.led())::uuid[])
    and until <= wall.now() + interval '7 days'
    and exists (select from circles.membership m
        where m.circle = action.circle and m.person = action.person and m.ended is null and not m.leads));
create policy handle on incidents.action for select using (incidents.may_act(person, incident));
create policy touched on incidents.action for select using (person = (select wall.person()) and kind <> 'note');
create policy leaders on incidents.action for select using (
    kind in ('mute', 'pause') and circle = any ((select circles.led())::uuid[]));
create policy door on incidents.action for select using ((select wall.actor()) in ('door', 'system') and kind = 'out');
create policy ends on incidents.action for update using (ended_at is null and incidents.may_act(person, incident))
    with check (ended_by = (select wall.person()));
create policy leaders_end on incidents.action for update using (
    ended_at is null and by = (select wall.person()) and circle = any ((select circles.led())::uuid[]))
    with check (ended_by = (select wall.person()));

create policy appeals on incidents.appeal for insert with check (decided_at is null and exists (
    select from incidents.action a
    where a.id = action and (a.person = (select wall.person()) and a.kind not in ('note', 'out')
        or (select wall.actor()) = 'door' and a.kind = 'out')));
create policy own on incidents.appeal for select using (exists (
    select from incidents.action a
    where a.id = action and (a.person = (select wall.person()) or (select wall.actor()) = 'door' and a.kind = 'out')));
create policy handle on incidents.appeal for select using (exists (
    select from incidents.action a where a.id = action and incidents.may_act(a.person, a.incident)));
create policy decides on incidents.appeal for update using (decided_at is null and exists (
    select from incidents.action a
    where a.id = action and incidents.may_act(a.person, a.incident) and incidents.judges(a.person, a.by)))
    with check (decided_by = (select wall.person()));

create policy supervisors on incidents.review using ((select wall.has('supervisor')))
    with check ((select wall.has('supervisor')) and by = (select wall.person()));

grant select, insert, update (severity, joined) on incidents.incident to tandem_runtime;
grant select, insert on incidents.look, incidents.step, incidents.review to tandem_runtime;
grant select, insert, update (answered) on incidents.call to tandem_runtime;
grant select, insert on incidents.answer to tandem_runtime;
grant select, insert, update (ended_at, ended_by) on incidents.action to tandem_runtime;
grant select, insert, update (decided_at, decided_by, granted, answer) on incidents.appeal to tandem_runtime;
