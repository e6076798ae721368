-- All blocks there are, each both ways, for whoever passes words on: with them nothing has to be asked of each who comes.
drop function live.parted(uuid);
create function live.blocks() returns table (one uuid, other uuid) language sql stable security definer
    set search_path = '' as $$
    select k.blocker, k.blocked from people.block k where wall.actor() = 'system'
    union
    select k.blocked, k.blocker from people.block k where wall.actor() = 'system'
$$;
grant execute on function live.blocks() to tandem_runtime;
