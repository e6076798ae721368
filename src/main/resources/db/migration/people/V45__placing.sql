-- Whether two people may be placed together: neither has blocked the other, and nobody keeps them apart. Says no more.
create function people.together(one uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select not people.parted(together.one, together.other) and not exists (
        select from people.apart a
        where a.one = least(together.one, together.other) and a.other = greatest(together.one, together.other))
$$;

-- Whether somebody has a role in which they are there for others.
create function people.serves(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.role r
        where r.person = serves.person and r.ended_at is null and r.role in ('greeter', 'mentor', 'leader'))
$$;

grant execute on function people.together(uuid, uuid), people.serves(uuid) to tandem_runtime;

create policy functions_ask on people.apart for select to current_user using (true);

-- Whoever places people knows by name those who are there for others.
create policy those_who_serve on people.person for select
    using (((select wall.has('coordinator')) or (select wall.has('supervisor'))) and people.serves(id));
