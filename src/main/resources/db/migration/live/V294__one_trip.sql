-- Says something to all in one trip to the database: it looks by itself whether the actor may, since whoever asks knows
-- the place only as it was a while ago. `why` says what is in the way: `gone`, `muted` or `quiet`; else `sequence` is
-- the number of what was said.
create function live.say(room uuid, id uuid, words wall.sealed, out why text, out sequence bigint) language plpgsql
    security definer set search_path = '' as $$
begin
    if not coalesce(say.room = any (live.inside()), false) then
        why := 'gone';
        return;
    end if;
    why := (
        select case when s.muted then 'muted' when r.silence > wall.now() and not s.leads then 'quiet' end
        from live.seat s join live.room r on r.id = s.room where s.room = say.room and s.person = wall.person());
    if why is null then
        sequence := live.append(say.room, say.id, 'said', null, false, say.words);
        why := case when sequence is null then 'gone' end;
    end if;
end $$;
grant execute on function live.say(uuid, uuid, wall.sealed) to tandem_runtime;
