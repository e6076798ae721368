-- Whom no letter told that a gathering was changed or called off, their coordinator calls, as about sessions: that it is
-- off or elsewhere, when, and in which circle. What it is and where, its host says.
create function gatherings.to_call() returns table (
    gathering uuid, person uuid, circle uuid, starts timestamptz, cancelled boolean)
    language sql stable security definer set search_path = '' as $$
    select g.id, c.person, g.circle, g.starts, g.cancelled
    from gatherings.coming c join gatherings.gathering g on g.id = c.gathering
    where wall.has('coordinator') and not c.told and g.starts > wall.now() and sessions.calls(c.person)
    order by g.starts, g.id, c.person
$$;

-- They were called.
create policy functions_call on gatherings.coming for update to current_user using (not told) with check (told);
create function gatherings.called(gathering uuid, person uuid) returns boolean language plpgsql security definer
    set search_path = '' as $$
begin
    if not (wall.has('coordinator') and sessions.calls(called.person)) then
        return false;
    end if;
    update gatherings.coming c set told = true
    where c.gathering = called.gathering and c.person = called.person and not c.told;
    return found;
end $$;
grant execute on function gatherings.to_call(), gatherings.called(uuid, uuid) to tandem_runtime;
