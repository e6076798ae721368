-- Who is listed is found by their role, or by who has died: never by looking through everybody.
create index role_serves on people.role (role, person) where ended_at is null and role <> 'member';

-- Those who walked with somebody who died.
create function people.bereaved() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct r.holder), '{}')
    from people.death d join people.relation r on r.subject = d.person
    where r.ended_at is null and r.kind in ('mentor', 'leader', 'greeter')
$$;
grant execute on function people.bereaved() to tandem_runtime;

drop policy of_the_dead on people.person;
create policy of_the_dead on people.person for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and id = any ((select people.bereaved())::uuid[]));

drop policy of_whom_it_was_said on people.person;
create policy of_whom_it_was_said on people.person for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and id = any ((select people.silent_ones())::uuid[]));

drop policy those_who_serve on people.person;
create policy those_who_serve on people.person for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and exists (select from people.role r
        where r.person = person.id and r.ended_at is null and r.role in ('greeter', 'mentor', 'leader')));
