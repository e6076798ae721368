-- Everybody from whom the actor is parted by a block, whoever set it: asked once for a whole page of words.
create function people.parted_from() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(case when b.blocker = wall.person() then b.blocked else b.blocker end), '{}')
    from people.block b
    where b.blocker = wall.person() or b.blocked = wall.person()
$$;
grant execute on function people.parted_from() to tandem_runtime;
