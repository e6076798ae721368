-- Says something to all in one trip to the database: it looks by itself whether the actor may, since whoever asks knows
-- the place only as it was a while ago. `why` says what is in the way: `gone`, `muted` or `quiet`; else `sequence` is
-- the number of what was said.
--
-- It waits for no disk: it has been heard by then, and is gone with the room anyway. PostgreSQL may forget the last half
-- second of it where the machine fails.
create function live.say(room uuid, id uuid, words wall.sealed, out why text, out sequence bigint)
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
grant execute on function live.say(uuid, uuid, wall.sealed) to tandem_runtime;

-- A number that PostgreSQL forgot is never given again, since browsers come back with it: after each of its starts the
-- numbers of a room go on far ahead. `server`: when that PostgreSQL started which gave the last one.
alter table live.room add column server timestamptz not null default pg_postmaster_start_time();
create function live.go_on() returns trigger language plpgsql set search_path = '' as $$
begin
    new.last := old.last + 1000000;
    new.server := pg_postmaster_start_time();
    return new;
end $$;
create trigger go_on before update of last on live.room for each row
    when (new.last > old.last and old.server <> pg_postmaster_start_time()) execute function live.go_on();
