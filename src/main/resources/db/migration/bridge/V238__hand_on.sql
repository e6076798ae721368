-- Whoever was to make a contact and cannot any more, for they walk with somebody no longer or lost the role, hands it on to
-- whoever looks after the person longest; one person’s, or everybody’s where none is said. It moves only what its owner could not make: nobody can take another's contacts
-- by it.
create policy functions_hand_on on bridge.touchpoint for update to current_user
    using (ended is null) with check (ended is null and bridge.owns(owner, person));

create function bridge.hand_on(holder uuid, subject uuid) returns void language sql volatile security definer
    set search_path = '' as $$
    update bridge.touchpoint t set owner = (
        select r.holder from people.relation r
        where r.subject = t.person and r.kind = 'caseload' and r.ended_at is null and bridge.owns(r.holder, t.person)
        order by r.given_at, r.id limit 1)
    where t.owner = hand_on.holder and (hand_on.subject is null or t.person = hand_on.subject) and t.ended is null and not bridge.owns(t.owner, t.person)
        and exists (
            select from people.relation r
            where r.subject = t.person and r.kind = 'caseload' and r.ended_at is null
                and bridge.owns(r.holder, t.person))
$$;
grant execute on function bridge.hand_on(uuid, uuid) to tandem_runtime;
