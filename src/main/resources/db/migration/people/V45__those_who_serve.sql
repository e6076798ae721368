-- Whether somebody has a role in which they are there for others.
create function people.serves(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.role r
        where r.person = serves.person and r.ended_at is null and r.role in ('greeter', 'mentor', 'leader'))
$$;
grant execute on function people.serves(uuid) to tandem_runtime;

-- Whoever places people knows by name those who are there for others.
create policy those_who_serve on people.person for select
    using (((select wall.has('coordinator')) or (select wall.has('supervisor'))) and people.serves(id));
