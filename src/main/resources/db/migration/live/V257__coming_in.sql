-- Coming in costs little, however many are there. `company` of a place: the change of its room's company with which it
-- came or went last, so that whoever passes on who is here reads only what is new. Who is here is written again and
-- again, and room for that on each page of the table keeps it cheap.
alter table live.seat add column company bigint not null default 0;
alter table live.seat set (fillfactor = 60);
create index seat_company on live.seat (room, company);
grant update (company) on live.seat to tandem_runtime;

-- What the actor needs to go into the open room of a session: the room, their place where they have one, and who they
-- are in the circle. Nothing where there is no room, or it is not theirs to know of.
create function live.door(circle uuid, day date)
    returns table (room uuid, hosted boolean, seat uuid, fellow uuid, name wall.sealed)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if door.circle = any (circles.mine()) or door.circle = any (coverage.standing()) then
        return query
            select r.id, r.host is not null, s.id, m.id, m.name from live.room r
            left join live.seat s on s.room = r.id and s.person = wall.person()
            left join circles.membership m on m.circle = r.circle and m.person = wall.person() and m.ended is null
            where r.circle = door.circle and r.day = door.day and r.ended is null;
    end if;
end $$;

-- Goes in, or comes back to the same place, and says how that is now. Nothing where the room is locked or they were
-- asked to leave it. Nobody leads who has no such role, so that most are asked no more about that.
--
-- It waits for no disk: a place that a crash forgets is taken again by whoever comes back.
drop function live.enter(uuid, uuid, uuid, wall.sealed, boolean);
create function live.enter(room uuid, seat uuid, fellow uuid, name wall.sealed, listens boolean) returns setof live.seat
    language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    led boolean;
    into_state text;
begin
    select * into r from live.room x where x.id = enter.room and x.ended is null for no key update;
    led := wall.has('leader') and coverage.leads(r.circle, r.day);
    if r.id is null or not (led or r.circle = any (circles.mine())) then
        raise exception 'Nobody goes into a room that is not theirs.' using errcode = 'insufficient_privilege';
    end if;
    into_state := (select s.state from live.seat s where s.room = enter.room and s.person = wall.person());
    if into_state = 'removed' or r.locked and not led and into_state is distinct from 'in' then
        return;
    end if;
    -- Whoever has been let in once comes back without waiting.
    into_state := case when led or not r.waits or into_state in ('in', 'left') then 'in' else 'waiting' end;
    perform set_config('synchronous_commit', 'off', true);
    return query
        insert into live.seat as s (id, room, person, fellow, name, leads, listens, state, seen, muted)
        values (enter.seat, enter.room, wall.person(), enter.fellow, enter.name, led, enter.listens, into_state,
            wall.now(), r.circle = any (circles.silent()))
        on conflict on constraint seat_room_person_key do update
            set state = into_state, listens = excluded.listens, leads = led, muted = s.muted or excluded.muted
        returning s.*;
end $$;
grant execute on function live.door(uuid, date), live.enter(uuid, uuid, uuid, wall.sealed, boolean) to tandem_runtime;

-- Who comes and goes is written by the program itself, for many at once, under its own policies. The rooms are held
-- first, in one order, as everywhere; a place at which somebody is doing something this moment is left out.
create function live.hold_rooms(seats uuid[]) returns void language plpgsql set search_path = '' as $$
begin
    perform 1 from live.room r where r.id in (select s.room from live.seat s where s.id = any (seats))
    order by r.id for no key update;
end $$;
-- Lines of these places are there. `news`: whether others did not see them before.
create function live.come(seats uuid[]) returns table (seat uuid, room uuid, news boolean) language plpgsql
    set search_path = '' as $$
begin
    perform live.hold_rooms(seats);
    return query
        with free as (
            select s.id, s.room, not s.here or s.seen <= wall.now() - interval '30 seconds' as news from live.seat s
            where s.id = any (seats) and s.state in ('in', 'waiting') for no key update skip locked),
        counted as (
            update live.room r set company = r.company + 1 where r.id in (select f.room from free f where f.news)
            returning r.id, r.company)
        update live.seat s set here = true, seen = wall.now(),
            company = case when f.news then c.company else s.company end
        from free f left join counted c on c.id = f.room where s.id = f.id returning s.id, s.room, f.news;
end $$;
-- Lines of these places are gone, unless some node has seen them since then.
create function live.go(seats uuid[], since timestamptz) returns setof uuid language plpgsql set search_path = '' as $$
begin
    perform live.hold_rooms(seats);
    return query
        with free as (
            select s.id, s.room from live.seat s where s.id = any (seats) and s.here and s.seen < since
            for no key update skip locked),
        counted as (
            update live.room r set company = r.company + 1 where r.id in (select f.room from free f)
            returning r.id, r.company)
        update live.seat s set here = false, company = c.company
        from free f join counted c on c.id = f.room where s.id = f.id returning s.room;
end $$;
grant execute on function live.hold_rooms(uuid[]), live.come(uuid[]), live.go(uuid[], timestamptz) to tandem_runtime;
