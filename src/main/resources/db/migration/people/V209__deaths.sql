-- That somebody died, as one of those who work here said, and another confirmed. From the first word on nothing goes to
-- or about them; with the second their account ends.
create table people.death (
    person    uuid        primary key references people.person on delete cascade,
    said      timestamptz not null,
    said_by   uuid        not null,
    confirmed timestamptz check (confirmed >= said),
    confirmed_by uuid     check (confirmed_by <> said_by),
    check ((confirmed is null) = (confirmed_by is null))
);

-- Whether nothing may go to or about somebody: what every sender asks. Tells nothing but that.
create function people.silent(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select from people.death d where d.person = silent.person)
$$;
grant execute on function people.silent(uuid) to tandem_runtime;

-- Whether the actor may say this of somebody, or take it back: the coordinator who looks after them, or a supervisor.
create function people.says_death(person uuid) returns boolean language sql stable as $$
    select (select wall.has('supervisor')) or people.sees(person, '{caseload}')
$$;
grant execute on function people.says_death(uuid) to tandem_runtime;

alter table people.death enable row level security;
alter table people.death force row level security;
create policy functions_ask on people.death for select to current_user using (true);
create policy read on people.death for select using (
    (select wall.has('coordinator')) or (select wall.has('supervisor')) or (select wall.actor()) = 'system');
create policy says on people.death for insert with check (
    people.says_death(person) and said_by = (select wall.person()) and person <> said_by and confirmed is null);
-- The second is another coordinator or supervisor, whoever of them is there.
create policy confirms on people.death for update
    using (confirmed is null and said_by <> (select wall.person())
        and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (confirmed_by = (select wall.person()) and person <> confirmed_by);
create policy mends on people.death for delete using (
    (select wall.has('coordinator')) and (said_by = (select wall.person()) or people.sees(person, '{caseload}'))
    or (select wall.has('supervisor')));
grant select, insert, update (confirmed, confirmed_by), delete on people.death to tandem_runtime;

-- Whoever is to confirm it, or takes it back, knows by name of whom it was said.
create policy of_whom_it_was_said on people.person for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor'))) and people.silent(id));

-- The account ends with the second word, and stands again where it was a mistake.
create policy dies on people.ending for insert with check (
    kind = 'died' and by = (select wall.person()) and exists (
        select from people.death d where d.person = ending.person and d.confirmed_by = (select wall.person())));
create policy lives on people.ending for delete using (
    kind = 'died' and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and not people.silent(person));
