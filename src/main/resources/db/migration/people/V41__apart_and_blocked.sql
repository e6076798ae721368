-- How the one who blocks knew the other, sealed with the blocker's key: what their own list says. The id is what their
-- page names: who the other is elsewhere stays unknown.
alter table people.block add column id uuid not null unique, add column label wall.sealed not null;

-- Whether two may be brought together; says neither which of the reasons holds, nor for whom.
create function people.may_meet(one uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select not people.parted(may_meet.one, may_meet.other) and not exists (
        select from people.apart a
        where a.one = least(may_meet.one, may_meet.other) and a.other = greatest(may_meet.one, may_meet.other))
$$;
create policy functions_ask on people.apart for select to current_user using (true);
grant execute on function people.may_meet(uuid, uuid) to tandem_runtime;
