-- Whether the actor wrote down this contact. Asked before each is written: what stands in it is not read.
create function bridge.written(id uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (select from bridge.encounter e where e.id = written.id and e.by = wall.person())
$$;
grant execute on function bridge.written(uuid) to tandem_runtime;
