-- The names that are in use in a circle, sealed as they are: those of everybody who is in it, and of whoever was while
-- their words are still kept there. Nobody else is to have one of them. For whoever could come in, and whoever names
-- leaders; the program compares and shows none of them.
create function circles.names(circle uuid, apart_from uuid) returns table (id uuid, person uuid, name bytea)
    language sql stable security definer set search_path = '' as $$
    select m.id, m.person, m.name
    from circles.membership m
    join circles.circle c on c.id = m.circle
    where m.circle = names.circle and m.person <> names.apart_from and people.roles(m.person) is not null
      and (m.ended is null or m.ended >= cast(wall.now() at time zone 'UTC' as date) - c.keep_days)
      and (wall.has('coordinator') or wall.has('supervisor')
        or names.apart_from = wall.person() and wall.has('member')
            and (c.access = 'request' or circles.may_join(c.id)))
$$;
grant execute on function circles.names(uuid, uuid) to tandem_runtime;
