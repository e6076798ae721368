-- Whoever was refused at the door is told something else than whoever was asked to leave from inside; neither comes back
-- by themselves. A leader may let them.
alter table live.seat drop constraint seat_state_check;
alter table live.seat add constraint seat_state_check
    check (state in ('waiting', 'in', 'left', 'removed', 'refused'));

-- A place that is gone does not keep the floor: a floor that a reader finds nobody at is that of somebody they do not
-- see.
alter table live.room add constraint room_floor_fkey foreign key (floor) references live.seat on delete set null
    not valid;
create index room_floor on live.room (floor) where floor is not null;

-- Goes in, or comes back to the same place, and says how that is now. Nothing where the room is locked or they were
-- asked to stay out of it. Nobody leads who has no such role, so that most are asked no more about that.
--
-- It waits for no disk: a place that a crash forgets is taken again by whoever comes back.
create or replace function live.enter(room uuid, seat uuid, fellow uuid, name wall.sealed, listens boolean)
    returns setof live.seat language plpgsql security definer set search_path = '' as $$
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
    if into_state in ('removed', 'refused') or r.locked and not led and into_state is distinct from 'in' then
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

-- What somebody does about their own place.
create or replace function live.sit(room uuid, act text) returns boolean language plpgsql security definer
    set search_path = '' as $$
declare
    me live.seat;
begin
    select s.* into me from live.seat s where s.room = sit.room and s.person = wall.person();
    if me.id is null or me.state in ('removed', 'refused') then
        return false;
    end if;
    perform 1 from live.room r where r.id = sit.room for no key update;
    update live.seat s set
        state = case when sit.act = 'leave' then 'left' else s.state end,
        here = s.here and sit.act <> 'leave',
        listens = case sit.act when 'listen' then true when 'speak' then false when 'raise' then false
            else s.listens end,
        turn = case
            when sit.act = 'raise' and s.turn = 0 and not s.muted
                then (select coalesce(max(o.turn), 0) + 1 from live.seat o where o.room = sit.room)
            when sit.act in ('lower', 'leave', 'listen') then 0 else s.turn end,
        asked = case when sit.act = 'answer' then null else s.asked end
    where s.id = me.id;
    if sit.act in ('done', 'leave', 'listen') then
        perform live.next(sit.room, me.id);
    elsif sit.act = 'raise' then
        perform live.next(sit.room, null);
    end if;
    return true;
end $$;

-- The program itself appends to what happens in a room that the caller holds, numbered as everything there is.
create function live.tell(room uuid, kind text, whom uuid) returns void language sql security definer
    set search_path = '' as $$
    with numbered as (
        update live.room r set last = r.last + 1 where r.id = tell.room returning r.last)
    insert into live.event (room, sequence, id, kind, whom, leaders, at)
    select tell.room, n.last, gen_random_uuid(), tell.kind, tell.whom, false, wall.now() from numbered n
$$;

-- Gives the floor to whoever is next, where the giver has it, and to nobody where nobody waits.
create or replace function live.next(room uuid, giver uuid) returns void language plpgsql security definer
    set search_path = '' as $$
declare
    following uuid;
begin
    if wall.actor() <> 'system'
        and not exists (select from live.seat s where s.room = next.room and s.person = wall.person()) then
        return;
    end if;
    following := (select s.id from live.seat s
        where s.room = next.room and s.turn > 0 and s.state = 'in' and s.id is distinct from next.giver
        order by s.turn, s.id limit 1);
    update live.room r set floor = following, since = case when following is null then null else wall.now() end
    where r.id = next.room and r.floor is not distinct from next.giver;
    if found then
        update live.seat s set turn = 0, spoke = true where s.id = following;
    end if;
end $$;

-- A place becomes what it may be now, and its room hears of that. Whoever does not stay, or only listens, passes the
-- floor on; whoever does not lead runs the room no more.
create function live.resit(room uuid, seat uuid, stays boolean, leads boolean, muted boolean) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform 1 from live.room r where r.id = resit.room for no key update;
    if resit.muted or not resit.stays then
        perform live.next(resit.room, resit.seat);
    end if;
    update live.seat s set
        state = case when resit.stays then s.state else 'left' end,
        here = s.here and resit.stays,
        leads = resit.leads,
        muted = resit.muted,
        turn = case when resit.muted or not resit.stays then 0 else s.turn end
    where s.id = resit.seat and s.state in ('in', 'waiting');
    update live.room r set host = null where r.id = resit.room and r.host = resit.seat and not resit.leads;
    perform live.tell(resit.room, 'mine', resit.seat);
    perform live.tell(resit.room, 'room', null);
end $$;

-- After something about the actor changed: their places become what they may be now. Whoever is not in the circle any
-- more leaves its room; whoever leads now, or no longer, does so at once. The rooms in which that is news.
create function live.renew() returns setof uuid language plpgsql security definer set search_path = '' as $$
declare
    place record;
    led boolean;
    theirs boolean;
    silent boolean;
begin
    for place in
        select s.id, s.room, s.leads, s.muted, r.circle, r.day from live.seat s join live.room r on r.id = s.room
        where s.person = wall.person() and s.state in ('in', 'waiting') and r.ended is null order by s.room
    loop
        led := wall.has('leader') and coverage.leads(place.circle, place.day);
        theirs := led or place.circle = any (circles.mine());
        silent := place.muted or place.circle = any (circles.silent());
        if not theirs or led <> place.leads or silent <> place.muted then
            perform live.resit(place.room, place.id, theirs, led, silent);
            return next place.room;
        end if;
    end loop;
end $$;

-- The same after something changed about some people of whom nobody can act as themselves any more.
create function live.vacate(people uuid[]) returns setof uuid language plpgsql security definer
    set search_path = '' as $$
declare
    place record;
begin
    for place in
        select s.id, s.room, s.muted from live.seat s join live.room r on r.id = s.room
        where s.person = any (vacate.people) and s.state in ('in', 'waiting') and r.ended is null
          and people.roles(s.person) is null and wall.actor() = 'system'
        order by s.room
    loop
        perform live.resit(place.room, place.id, false, false, place.muted);
        return next place.room;
    end loop;
end $$;
grant execute on function live.renew(), live.vacate(uuid[]) to tandem_runtime;
