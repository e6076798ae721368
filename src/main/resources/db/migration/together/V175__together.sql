-- Going together: somebody asks for company to a meeting outside, and somebody who has been there comes along.
create schema together;
grant usage on schema together to tandem_runtime;

-- Those who greet or are mentors and said that they come along when asked.
create table together.willing (
    person uuid primary key references people.person on delete cascade,
    since  date not null
);

-- What is asked is sealed with the asker's key, what the one who comes along says with theirs. Where the two meet is
-- one of a few public places: there is no column for an address. `let_go`: who said yes and called it off last.
create table together.request (
    id         uuid        primary key,
    person     uuid        not null references people.person on delete cascade,
    planned    wall.sealed not null,
    name       wall.sealed not null,
    sign       wall.sealed,
    spot       text        not null check (spot in ('door', 'bus-stop', 'cafe', 'inside', 'online')),
    before     smallint    not null check (before between 0 and 60),
    starts     timestamptz not null,
    asked_at   timestamptz not null,
    taker      uuid        references people.person on delete set null,
    taker_name wall.sealed,
    taker_sign wall.sealed,
    let_go     uuid        references people.person on delete set null,
    ended_at   timestamptz,
    check (taker <> person)
);
create index request_person on together.request (person);
create index request_taker on together.request (taker);
create index request_let_go on together.request (let_go);
create index request_starts on together.request (starts);

alter table together.willing enable row level security;
alter table together.willing force row level security;
alter table together.request enable row level security;
alter table together.request force row level security;

create policy own on together.willing using (person = (select wall.person()))
    with check (person = (select wall.person()) and ((select wall.has('greeter')) or (select wall.has('mentor'))));
grant select, insert, delete on together.willing to tandem_runtime;

-- Whether the actor comes along when asked: they greet or are a mentor, said so, and are no newcomer themselves.
create function together.accompanies() returns boolean language sql stable as $$
    select (wall.has('greeter') or wall.has('mentor')) and people.trusted(wall.person())
        and exists (select from together.willing w where w.person = wall.person())
$$;
-- Whether the actor looks after somebody as a coordinator; whom nobody looks after, every coordinator does.
create function together.keeps(person uuid) returns boolean language sql stable as $$
    select wall.has('coordinator') and person <> wall.person()
        and (people.sees(person, '{caseload}') or bridge.unowned(person))
$$;
grant execute on function together.accompanies(), together.keeps(uuid) to tandem_runtime;

create policy own on together.request for select using (person = (select wall.person()));
create policy along on together.request for select using (
    taker = (select wall.person()) and people.may_meet(person, taker));
-- Those who would come along see what still waits for somebody, and not of whom they are to be kept from.
create policy waits on together.request for select using (
    taker is null and ended_at is null and starts > (select wall.now()) and person <> (select wall.person())
    and (select together.accompanies()) and people.may_meet(person, (select wall.person())));
create policy keeper on together.request for select using ((select wall.has('coordinator')) and together.keeps(person));
-- So that whoever calls it off may see it go.
create policy let_go on together.request for select using (
    let_go = (select wall.person()) and taker is null and people.may_meet(person, let_go));

create policy asks on together.request for insert with check (
    person = (select wall.person()) and (select wall.has('member')) and taker is null and let_go is null
    and ended_at is null and starts > (select wall.now()));
create policy ends on together.request for update using (person = (select wall.person()) and ended_at is null)
    with check (person = (select wall.person()) and ended_at is not null);
create policy takes on together.request for update
    using (taker is null and ended_at is null and starts > (select wall.now()) and person <> (select wall.person())
        and ((select together.accompanies()) or (select wall.has('coordinator')) and together.keeps(person)))
    with check (taker = (select wall.person()) and ended_at is null and people.may_meet(person, taker));
create policy lets_go on together.request for update
    using (taker = (select wall.person()) and ended_at is null)
    with check (taker is null and let_go = (select wall.person()) and ended_at is null);
create policy forgets on together.request using ((select wall.actor()) = 'system');

grant select, insert, delete, update (taker, taker_name, taker_sign, let_go, ended_at)
    on together.request to tandem_runtime;
