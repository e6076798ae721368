-- Those who lead circles: what they learned, what a supervisor has seen them do, and whether they are there.
create schema leaders;
grant usage on schema leaders to tandem_runtime;

-- A module is passed once each of its questions was answered best. What was answered on the way there is not kept.
create table leaders.passed (
    person    uuid not null references people.person on delete cascade,
    module    text not null check (module ~ '^[a-z0-9-]{1,60}$'),
    passed_on date not null,
    primary key (person, module)
);

-- Each line of the apprenticeship is to be seen on two days.
create table leaders.signature (
    person    uuid     not null references people.person on delete cascade,
    line      smallint not null check (line between 1 and 12),
    seen_on   date     not null,
    signed_by uuid     not null,
    primary key (person, line, seen_on),
    check (signed_by <> person)
);

-- Training from elsewhere or a credential, with the document that was seen, sealed with the leader's key.
create table leaders.recognition (
    id            uuid        primary key,
    person        uuid        not null references people.person on delete cascade,
    document      wall.sealed not null,
    expires       date,
    recognized_by uuid        not null,
    recognized_on date        not null,
    ended_on      date,
    check (recognized_by <> person)
);
create index recognition_person on leaders.recognition (person);

create table leaders.supervision (
    id         uuid        primary key,
    person     uuid        not null references people.person on delete cascade,
    supervisor uuid        not null,
    held_on    date        not null,
    minutes    smallint    not null check (minutes between 5 and 480),
    note       wall.sealed,
    check (supervisor <> person)
);
create index supervision_person on leaders.supervision (person, held_on);

-- Whoever stepped back, and whether they asked to come again. Never why.
create table leaders.away (
    person   uuid primary key references people.person on delete cascade,
    since    date not null,
    asked_on date
);

alter table leaders.passed enable row level security;
alter table leaders.passed force row level security;
alter table leaders.signature enable row level security;
alter table leaders.signature force row level security;
alter table leaders.recognition enable row level security;
alter table leaders.recognition force row level security;
alter table leaders.supervision enable row level security;
alter table leaders.supervision force row level security;
alter table leaders.away enable row level security;
alter table leaders.away force row level security;

create policy functions_ask on leaders.passed for select to current_user using (true);
create policy functions_ask on leaders.signature for select to current_user using (true);
create policy functions_ask on leaders.recognition for select to current_user using (true);
create policy functions_ask on leaders.away for select to current_user using (true);

-- How many modules there are, and lines to be seen.
create function leaders.modules() returns int language sql immutable as 'select 14';
create function leaders.lines() returns int language sql immutable as 'select 12';

-- Whether somebody may be set to lead: trained here and seen, or recognized; and not stepped back.
create function leaders.ready(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select coalesce(strpos(people.roles(ready.person), ' leader '), 0) > 0
        and not exists (select from leaders.away a where a.person = ready.person)
        and (exists (
                select from leaders.recognition r
                where r.person = ready.person and r.ended_on is null
                    and (r.expires is null or r.expires >= cast(wall.now() as date)))
            or (select count(*) from leaders.passed p where p.person = ready.person) >= leaders.modules()
                and (select count(*) from (
                        select from leaders.signature s where s.person = ready.person
                        group by s.line having count(*) >= 2) seen) >= leaders.lines())
$$;
grant execute on function leaders.ready(uuid), leaders.modules(), leaders.lines() to tandem_runtime;

-- Whether somebody is there, and has not stepped back.
create function leaders.here(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select not exists (select from leaders.away a where a.person = here.person)
$$;
grant execute on function leaders.here(uuid) to tandem_runtime;

create policy own on leaders.passed for select using (person = (select wall.person()));
create policy supervisors on leaders.passed for select using ((select wall.has('supervisor')));
create policy learns on leaders.passed for insert with check (
    person = (select wall.person()) and (select wall.has('leader')));

create policy own on leaders.signature for select using (person = (select wall.person()));
create policy supervisors on leaders.signature for select using ((select wall.has('supervisor')));
create policy signs on leaders.signature for insert with check (
    signed_by = (select wall.person()) and (select wall.has('supervisor')) and people.roles(person) is not null);
create policy unsigns on leaders.signature for delete using ((select wall.has('supervisor')));

create policy own on leaders.recognition for select using (person = (select wall.person()));
create policy supervisors on leaders.recognition for select using ((select wall.has('supervisor')));
create policy recognizes on leaders.recognition for insert with check (
    recognized_by = (select wall.person()) and (select wall.has('supervisor')) and ended_on is null);
create policy ends on leaders.recognition for update using ((select wall.has('supervisor')) and ended_on is null)
    with check (ended_on is not null);

create policy own on leaders.supervision for select using (person = (select wall.person()));
create policy supervisors on leaders.supervision for select using ((select wall.has('supervisor')));
create policy logs on leaders.supervision for insert with check (
    supervisor = (select wall.person()) and (select wall.has('supervisor')));

create policy own on leaders.away for select using (person = (select wall.person()));
create policy covers on leaders.away for select using (
    (select wall.has('supervisor')) or (select wall.has('coordinator')));
create policy steps_back on leaders.away for insert with check (
    person = (select wall.person()) and (select wall.has('leader')));
create policy asks on leaders.away for update using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy comes_back on leaders.away for delete using ((select wall.has('supervisor')));

grant select, insert on leaders.passed to tandem_runtime;
grant select, insert, delete on leaders.signature to tandem_runtime;
grant select, insert, update (ended_on) on leaders.recognition to tandem_runtime;
grant select, insert on leaders.supervision to tandem_runtime;
grant select, insert, update (asked_on), delete on leaders.away to tandem_runtime;
