-- Whoever wrote a text, stood at the shared device, or was reached, was heard from as much as whoever signed in. Runs as
-- the owner, for those who may have heard from them: the program, the door, they themselves, their mentor, whoever looks
-- after them.
create function reach.hears(whom uuid, day date) returns void language sql volatile security definer
    set search_path = '' as $$
    update reach.quiet q set heard = hears.day
    where q.person = hears.whom and q.heard < hears.day
        and hears.day <= cast(wall.now() at time zone 'UTC' as date)
        and (wall.actor() in ('system', 'door') or q.person = wall.person()
            or people.sees(q.person, '{mentor,caseload}'))
$$;
grant execute on function reach.hears(uuid, date) to tandem_runtime;
