-- Who has been let in once is written down: whoever leaves the door has not been, and waits again.
alter table live.seat add column admitted boolean not null default true;
alter table live.seat alter column admitted set default false;
grant update (admitted) on live.seat to tandem_runtime;

-- Whether somebody is not here: they left, or no node has said for a while that they are. Whoever has just come in is.
create function live.away(s live.seat) returns boolean language sql stable set search_path = '' as $$
    select s.state <> 'in'
        or s.seen < wall.now() - case when s.here then interval '30 seconds' else interval '10 seconds' end
$$;

-- Goes in, or comes back to the same place, and says how that is now. Nothing where the room is over or locked, or they
-- were asked to stay out of it. Nobody leads who has no such role, so that most are asked no more about that.
--
-- It waits for no disk: a place that a crash forgets is taken again by whoever comes back.
create or replace function live.enter(room uuid, seat uuid, fellow uuid, name wall.sealed, listens boolean)
    returns setof live.seat language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    me live.seat;
    led boolean;
    into_state text;
begin
    select * into r from live.room x where x.id = enter.room and x.ended is null for no key update;
    if r.id is null then
        return;
    end if;
    led := wall.has('leader') and coverage.leads(r.circle, r.day);
    if not (led or r.circle = any (circles.mine())) then
        raise exception 'Nobody goes into a room that is not theirs.' using errcode = 'insufficient_privilege';
    end if;
    select s.* into me from live.seat s where s.room = enter.room and s.person = wall.person();
    if me.state in ('removed', 'refused') or r.locked and not led and me.state is distinct from 'in' then
        return;
    end if;
    into_state := case when led or not r.waits or me.admitted then 'in' else 'waiting' end;
    perform set_config('synchronous_commit', 'off', true);
    return query
        insert into live.seat as s (id, room, person, fellow, name, leads, listens, state, seen, muted, admitted)
        values (enter.seat, enter.room, wall.person(), enter.fellow, enter.name, led, enter.listens, into_state,
            wall.now(), r.circle = any (circles.silent()), into_state = 'in')
        on conflict on constraint seat_room_person_key do update
            set state = into_state, listens = excluded.listens, leads = led, muted = s.muted or excluded.muted,
                admitted = excluded.admitted, seen = case when s.here then s.seen else excluded.seen end
        returning s.*;
end $$;

-- What somebody does about their own place. It is looked at once nobody else can change it any more. Whoever waits at
-- the door can only leave.
--
-- Returns whether they have a place to do it at.
create or replace function live.sit(room uuid, act text) returns boolean language plpgsql security definer
    set search_path = '' as $$
declare
    r live.room;
    me live.seat;
begin
    select * into r from live.room x where x.id = sit.room for no key update;
    select s.* into me from live.seat s
    where s.room = sit.room and s.person = wall.person()
      and (s.state = 'in' or s.state = 'waiting' and sit.act = 'leave');
    if me.id is null then
        return false;
    end if;
    update live.seat s set
        state = case when sit.act = 'leave' then 'left' else s.state end,
        here = s.here and sit.act <> 'leave',
        listens = case sit.act when 'listen' then true when 'speak' then false when 'raise' then false
            else s.listens end,
        turn = case
            when sit.act = 'raise' and s.turn = 0 and not s.muted and s.id is distinct from r.floor
                then (select coalesce(max(o.turn), 0) + 1 from live.seat o where o.room = sit.room)
            when sit.act in ('lower', 'leave', 'listen') then 0 else s.turn end,
        asked = case when sit.act = 'answer' then null else s.asked end
    where s.id = me.id;
    if sit.act in ('done', 'leave', 'listen') then
        perform live.next(sit.room, me.id);
    elsif sit.act = 'raise' then
        perform live.next(sit.room, null);
    end if;
    if sit.act = 'leave' then
        update live.room x set host = null where x.id = sit.room and x.host = me.id;
    end if;
    if sit.act in ('leave', 'raise') then
        perform live.free_floor(sit.room);
    end if;
    return true;
end $$;

-- Gives the floor to whoever is next, where the giver has it, and to nobody where nobody waits. Whoever is away comes
-- after those who are here, and whoever has the floor does not only listen any more.
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
        where s.room = next.room and s.turn > 0 and s.state = 'in' and not s.muted and s.id is distinct from next.giver
        order by live.away(s), s.turn, s.id limit 1);
    update live.room r set floor = following, since = case when following is null then null else wall.now() end
    where r.id = next.room and r.floor is not distinct from next.giver;
    if found then
        update live.seat s set turn = 0, spoke = true, listens = false where s.id = following;
    end if;
end $$;

-- Where nobody leads, whoever is away does not keep the floor: nobody there could give it on. The caller holds the room.
create function live.free_floor(room uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
    holder live.seat;
begin
    select s.* into holder from live.room r join live.seat s on s.id = r.floor
    where r.id = free_floor.room and r.ended is null;
    if holder.id is null or not live.away(holder)
        or exists (select from live.seat s where s.room = free_floor.room and s.leads and not live.away(s)) then
        return;
    end if;
    perform live.next(free_floor.room, holder.id);
    perform live.tell(free_floor.room, 'room', null);
end $$;
grant execute on function live.free_floor(uuid) to tandem_runtime;

-- Whether somebody who leads is in a room, for whoever waits at its door.
create function live.tended(room uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select live.stands(tended.room) and exists (
        select from live.seat s where s.room = tended.room and s.leads and not live.away(s))
$$;
grant execute on function live.tended(uuid) to tandem_runtime;

-- Lines of these places are gone, unless some node has seen them since then.
create or replace function live.go(seats uuid[], since timestamptz) returns setof uuid language plpgsql
    set search_path = '' as $$
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
    perform live.free_floor(r.id) from live.room r where r.id in (select s.room from live.seat s where s.id = any (seats));
end $$;

-- Appends to what happens in a room. The room's row is locked until the transaction ends, so the order is the order of
-- commits, and whoever reads never misses one that commits late. A private word and “are you all right?” are for
-- somebody who is in the room; else nothing happens.
create or replace function live.append(
    room uuid, id uuid, kind text, whom uuid, leaders boolean, words wall.sealed) returns bigint
    language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    me live.seat;
begin
    select * into r from live.room x where x.id = append.room and x.ended is null for no key update;
    if r.id is null then
        return null;
    end if;
    if wall.actor() <> 'system' then
        select s.* into me from live.seat s
        where s.room = append.room and s.person = wall.person()
          and (s.state = 'in' or append.kind = 'room' and s.state in ('left', 'waiting'));
        if me.id is null or not (r.circle = any (circles.mine()) or coverage.leads(r.circle, r.day)) then
            raise exception 'Nobody speaks in a room that is not theirs.' using errcode = 'insufficient_privilege';
        end if;
        if me.muted and append.kind = 'said' or not me.leads and append.kind in ('ask', 'out') then
            raise exception 'That is not theirs to do.' using errcode = 'insufficient_privilege';
        end if;
    end if;
    if append.whom is not null and not exists (
        select from live.seat s where s.id = append.whom and s.room = append.room
          and (s.state = 'in' or append.kind not in ('word', 'ask'))) then
        return null;
    end if;
    return live.put(append.room, me, append.id, append.kind, append.whom, append.leaders, append.words);
end $$;
