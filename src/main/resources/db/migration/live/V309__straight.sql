-- What happens in a room is written down here once its writer has been looked at, whoever looked. The caller holds the
-- room's row. The same id again is the same event.
create function live.put(room uuid, author live.seat, id uuid, kind text, whom uuid, leaders boolean, words wall.sealed)
    returns bigint language plpgsql security definer set search_path = '' as $$
declare
    number bigint := (select e.sequence from live.event e where e.room = put.room and e.id = put.id);
begin
    if number is not null then
        return number;
    end if;
    update live.room x set last = x.last + 1 where x.id = put.room returning x.last into number;
    insert into live.event (room, sequence, id, kind, author, whom, leaders, words, at)
    values (put.room, number, put.id, put.kind, (put.author).id, put.whom, put.leaders, put.words, wall.now());
    if put.kind = 'said' and not (put.author).spoke then
        update live.seat s set spoke = true where s.id = (put.author).id;
    end if;
    return number;
end $$;

-- Appends to what happens in a room. The room's row is locked until the transaction ends, so the order is the order of
-- commits, and whoever reads never misses one that commits late.
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
    if append.whom is not null
        and not exists (select from live.seat s where s.id = append.whom and s.room = append.room) then
        return null;
    end if;
    return live.put(append.room, me, append.id, append.kind, append.whom, append.leaders, append.words);
end $$;

-- Says something to all in one trip to the database: it looks by itself whether the actor may, since whoever asks knows
-- the place only as it was a while ago. `why` says what is in the way: `gone`, `muted` or `quiet`; else `sequence` is
-- the number of what was said.
--
-- It waits for no disk: it has been heard by then, and is gone with the room anyway. PostgreSQL may forget the last half
-- second of it where the machine fails.
create or replace function live.say(room uuid, id uuid, words wall.sealed, out why text, out sequence bigint)
    language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    me live.seat;
begin
    select * into r from live.room x where x.id = say.room and x.ended is null for no key update;
    select s.* into me from live.seat s where s.room = r.id and s.person = wall.person() and s.state = 'in';
    why := case
        when me.id is null or not (r.circle = any (circles.mine()) or coverage.leads(r.circle, r.day)) then 'gone'
        when me.muted then 'muted'
        when r.silence > wall.now() and not me.leads then 'quiet' end;
    if why is null then
        perform set_config('synchronous_commit', 'off', true);
        sequence := live.put(say.room, me, say.id, 'said', null, false, say.words);
    end if;
end $$;
