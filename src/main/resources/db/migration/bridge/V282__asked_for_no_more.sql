-- Who asked for no more contacts, so that there is a way back: all of them for a supervisor; for a coordinator those whom
-- they look after themselves. Whom nobody looks after is among those who are missing.
create function bridge.asked_for_no_more(most int) returns table (person uuid, began date, stopped date) language sql
    stable security definer set search_path = '' as $$
    select e.person, e.began, e.stopped
    from bridge.enrolment e
    where e.stopped is not null
      and (wall.has('supervisor') or wall.has('coordinator') and e.person in (
            select r.subject from people.relation r
            where r.holder = wall.person() and r.kind = 'caseload' and r.ended_at is null))
      and exists (select from people.role r where r.person = e.person and r.ended_at is null)
      and not bridge.gone(e.person) and not bridge.unowned(e.person)
    order by e.stopped desc, e.person
    limit most
$$;
grant execute on function bridge.asked_for_no_more(int) to tandem_runtime;
