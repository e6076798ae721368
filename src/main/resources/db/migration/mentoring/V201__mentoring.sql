-- A mentor's day: what was written with somebody toward what they want, and worries that somebody on call takes.
create schema mentoring;
grant usage on schema mentoring to tandem_runtime;

-- What somebody wants to work toward, as far as they show it to those who walk with them; sealed with their key.
create table mentoring.goal (
    id       uuid        primary key,
    person   uuid        not null references people.person on delete cascade,
    words    wall.sealed not null,
    shown    timestamptz not null,
    ended    timestamptz check (ended >= shown)
);
create index goal_person on mentoring.goal (person);

-- What a mentor wrote down, and what the person it is about says to it. Both are sealed with that person's key.
create table mentoring.note (
    id       uuid        primary key,
    person   uuid        not null references people.person on delete cascade,
    by       uuid        not null,
    at       timestamptz not null,
    goal     wall.sealed,
    words    wall.sealed not null,
    remark   wall.sealed,
    remarked timestamptz
);
create index note_person on mentoring.note (person, at);

-- A mentor is worried. `owner` is to take it by `due`; `everybody`: nobody did in time, so all who look after people
-- see it. `held`: the person reads it only from then on, because reading it sooner could hurt somebody. The name stands
-- here because whoever is on call may not know the person. All words are sealed with that person's key.
create table mentoring.worry (
    id        uuid        primary key,
    person    uuid        not null references people.person on delete cascade,
    by        uuid        not null,
    at        timestamptz not null,
    name      wall.sealed not null,
    words     wall.sealed not null,
    held      timestamptz,
    owner     uuid,
    due       timestamptz,
    everybody boolean     not null default false,
    taken_by  uuid,
    taken     timestamptz check (taken >= at),
    closed_by uuid,
    closed    timestamptz check (closed >= taken),
    note      wall.sealed,
    check ((owner is null) = (due is null))
);
create index worry_person on mentoring.worry (person);
create index worry_open on mentoring.worry (due) where closed is null;

-- Who was asked to take it, one after another. No `asked`: nobody was left.
create table mentoring.call (
    worry uuid        not null references mentoring.worry on delete cascade,
    rank  smallint    not null check (rank between 1 and 9),
    asked uuid,
    at    timestamptz not null,
    until timestamptz not null check (until > at),
    primary key (worry, rank)
);

-- Whether the actor walks with somebody as their mentor, and neither has blocked the other.
create function mentoring.walks(person uuid) returns boolean language sql stable as $$
    select people.sees(walks.person, '{mentor}') and not people.parted(walks.person, wall.person())
$$;
-- The same, or whether the actor looks after them, or broke the glass.
create function mentoring.beside(person uuid) returns boolean language sql stable as $$
    select people.sees(beside.person, '{caseload,glass}') or mentoring.walks(beside.person)
$$;
grant execute on function mentoring.walks(uuid), mentoring.beside(uuid) to tandem_runtime;

alter table mentoring.goal enable row level security;
alter table mentoring.goal force row level security;
alter table mentoring.note enable row level security;
alter table mentoring.note force row level security;
alter table mentoring.worry enable row level security;
alter table mentoring.worry force row level security;
alter table mentoring.call enable row level security;
alter table mentoring.call force row level security;

create policy own on mentoring.goal using (person = (select wall.person()));
create policy beside on mentoring.goal for select
    using (ended is null and mentoring.beside(person));

create policy own on mentoring.note for select using (person = (select wall.person()));
create policy beside on mentoring.note for select using (mentoring.beside(person));
create policy writes on mentoring.note for insert with check (
    by = (select wall.person()) and remark is null and mentoring.walks(person));
create policy remarks on mentoring.note for update
    using (person = (select wall.person())) with check (person = (select wall.person()));

create policy cares on mentoring.call for select using (
    (select wall.actor()) = 'system' or (select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy asks on mentoring.call for insert with check ((select wall.actor()) = 'system');

create policy own on mentoring.worry for select
    using (person = (select wall.person()) and (held is null or held <= (select wall.now())));
create policy author on mentoring.worry for select using (by = (select wall.person()));
create policy cares on mentoring.worry for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor'))) and person <> (select wall.person())
    and (everybody or owner = (select wall.person()) or taken_by = (select wall.person())
        or people.sees(person, '{caseload,glass}')
        or exists (select from mentoring.call c where c.worry = worry.id and c.asked = (select wall.person()))));
create policy writes on mentoring.worry for insert with check (
    by = (select wall.person()) and mentoring.walks(person)
    and owner is null and taken_by is null and closed_by is null);
create policy takes on mentoring.worry for update
    using (closed is null and person <> (select wall.person())
        and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (taken_by = (select wall.person()) and owner = taken_by);
create policy asks on mentoring.worry using ((select wall.actor()) = 'system');

grant select, insert, update (ended) on mentoring.goal to tandem_runtime;
grant select, insert, update (remark, remarked) on mentoring.note to tandem_runtime;
grant select, insert, update (held, owner, due, everybody, taken_by, taken, closed_by, closed, note)
    on mentoring.worry to tandem_runtime;
grant select, insert on mentoring.call to tandem_runtime;
