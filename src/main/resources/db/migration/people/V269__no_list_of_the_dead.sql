-- When it was said of somebody that they died; null where it was not. Tells nothing but that.
create function people.silent_since(person uuid) returns timestamptz language sql stable security definer
    set search_path = '' as $$
    select d.said from people.death d where d.person = silent_since.person
$$;
grant execute on function people.silent_since(uuid) to tandem_runtime;

-- Nor does anybody of whom it was said that they died stand among those who give, or among those who wait for an answer
-- to a text. Both stand again where it was a mistake; who is heard of after it was said waits as anybody does.
create policy silent on giving.offer as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on texting.waiting as restrictive for select to tandem_runtime using (
    person is null or person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]) or asked > people.silent_since(person));
