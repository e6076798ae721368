-- Whoever was worried knows by name who took it, also where that is nobody they walk with.
create index worry_by on mentoring.worry (by) where taken_by is not null;
create policy functions_ask on mentoring.worry for select to current_user using (true);

create function mentoring.takers() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct w.taken_by), '{}')
    from mentoring.worry w
    where w.by = wall.person() and w.taken_by is not null
$$;
grant execute on function mentoring.takers() to tandem_runtime;

create policy takers on people.person for select using (
    (select wall.has('mentor')) and id = any ((select mentoring.takers())::uuid[]));
