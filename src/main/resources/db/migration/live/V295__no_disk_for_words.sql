-- What is said to all waits for no disk: it has been heard by then, and is gone with the room anyway. PostgreSQL may
-- forget the last half second of it where the machine fails. A number that it forgot is never given again, since
-- browsers come back with it: after each start of PostgreSQL the numbers of a room go on far ahead.
-- `server`: when that PostgreSQL started which gave the last number.
alter table live.room add column server timestamptz not null default pg_postmaster_start_time();
create or replace function live.append(room uuid, id uuid, kind text, whom uuid, leaders boolean, words wall.sealed)
    returns bigint language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    me live.seat;
    known bigint;
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
    known := (select e.sequence from live.event e where e.room = append.room and e.id = append.id);
    if known is not null then
        return known;
    end if;
    update live.room x
    set last = x.last + case when x.server = pg_postmaster_start_time() then 1 else 1000000 end,
        server = pg_postmaster_start_time()
    where x.id = append.room returning x.last into known;
    insert into live.event (room, sequence, id, kind, author, whom, leaders, words, at)
    values (append.room, known, append.id, append.kind, me.id, append.whom, append.leaders, append.words, wall.now());
    if append.kind = 'said' and not me.spoke then
        update live.seat s set spoke = true where s.id = me.id;
    end if;
    return known;
end $$;
create or replace function live.say(room uuid, id uuid, words wall.sealed, out why text, out sequence bigint)
    language plpgsql security definer set search_path = '' as $$
begin
    if not coalesce(say.room = any (live.inside()), false) then
        why := 'gone';
        return;
    end if;
    why := (
        select case when s.muted then 'muted' when r.silence > wall.now() and not s.leads then 'quiet' end
        from live.seat s join live.room r on r.id = s.room where s.room = say.room and s.person = wall.person());
    if why is null then
        perform set_config('synchronous_commit', 'off', true);
        sequence := live.append(say.room, say.id, 'said', null, false, say.words);
        why := case when sequence is null then 'gone' end;
    end if;
end $$;
