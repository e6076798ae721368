-- Whom somebody can reach, in their own words and order; and what they wrote for the time when they go quiet.
create schema reach;
grant usage on schema reach to tandem_runtime;

create table reach.mine (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    place  smallint    not null check (place >= 0),
    card   wall.sealed not null
);
create index mine_person on reach.mine (person, place);

-- `heard`: the last day of which it is known that they were here; sessions say the rest. `opened`: they showed it
-- themselves, without waiting.
create table reach.quiet (
    person  uuid        primary key references people.person on delete cascade,
    days    smallint    not null check (days between 3 and 120),
    plan    wall.sealed not null,
    written date        not null,
    heard   date        not null,
    paused  boolean     not null default false,
    opened  timestamptz
);

-- By which role somebody may read it, once it is time. Without a row nobody does.
create table reach.quiet_reader (
    person uuid not null references reach.quiet on delete cascade,
    kind   text not null check (kind in ('mentor', 'caseload')),
    primary key (person, kind)
);

alter table reach.mine enable row level security;
alter table reach.mine force row level security;
alter table reach.quiet enable row level security;
alter table reach.quiet force row level security;
alter table reach.quiet_reader enable row level security;
alter table reach.quiet_reader force row level security;

create policy functions_ask on reach.quiet for select to current_user using (true);
create policy functions_hear on reach.quiet for update to current_user using (true) with check (heard >= written);
create policy functions_ask on signin.session for select to current_user using (true);

-- Whether what somebody wrote may be read now by those whom they named: they opened it, or were not here for as many days
-- as they said. Runs as the owner, for nobody else sees when somebody was here.
create function reach.open(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select coalesce((
        select not q.paused and (q.opened is not null or greatest(q.heard, (
                select max(cast(s.touched at time zone 'UTC' as date)) from signin.session s where s.person = q.person))
            + q.days <= cast(wall.now() at time zone 'UTC' as date))
        from reach.quiet q where q.person = open.person), false)
$$;
grant execute on function reach.open(uuid) to tandem_runtime;

-- Whoever comes in is here again; sessions go, and with them what they knew.
create function reach.hear() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    day date;
begin
    if tg_op = 'DELETE' then
        day := cast(old.touched at time zone 'UTC' as date);
        update reach.quiet q set heard = day where q.person = old.person and q.heard < day;
    else
        day := cast(new.touched at time zone 'UTC' as date);
        update reach.quiet q set heard = day where q.person = new.person and q.heard < day;
    end if;
    return null;
end $$;
create trigger hears_of_quiet after insert or delete on signin.session
    for each row execute function reach.hear();

create policy own on reach.mine using (person = (select wall.person())) with check (person = (select wall.person()));
grant select, insert, update (place, card), delete on reach.mine to tandem_runtime;

create policy own on reach.quiet using (person = (select wall.person())) with check (person = (select wall.person()));
create policy own on reach.quiet_reader using (person = (select wall.person()))
    with check (person = (select wall.person()));
-- Three things at once: they named this role, the reader has it for them, and it is time.
create policy named on reach.quiet_reader for select using (
    people.sees(person, array[kind]) and reach.open(person));
create policy named on reach.quiet for select using (
    exists (select from reach.quiet_reader r where r.person = quiet.person and people.sees(r.person, array[r.kind]))
    and reach.open(person));
grant select, insert, update, delete on reach.quiet to tandem_runtime;
grant select, insert, delete on reach.quiet_reader to tandem_runtime;
