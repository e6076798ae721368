-- Whom a block parts in a room from one of some places: those that are new to whoever passes words on there.
create function live.parted(room uuid, seats uuid[]) returns table (one uuid, other uuid) language sql stable
    security definer set search_path = '' as $$
    select a.id, b.id from live.seat a
    join lateral (
        select k.blocked as person from people.block k where k.blocker = a.person
        union all select k.blocker from people.block k where k.blocked = a.person) k on true
    join live.seat b on b.room = a.room and b.person = k.person
    where a.room = parted.room and a.id = any (parted.seats) and not a.leads and not b.leads
      and wall.actor() = 'system'
$$;
grant execute on function live.parted(uuid, uuid[]) to tandem_runtime;
