-- What an action forbids, forbidden where it would happen. Asked once a statement wherever a page asks for many rows.

-- A circle that is paused for somebody, or the ban from all, closes it to them as if they were not in it.
create or replace function circles.mine() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.ended is null
      and not incidents.stands(m.person, m.circle, '{pause,ban}')
$$;
create or replace function circles.led() returns uuid[] language sql stable security definer
    set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.leads and m.ended is null and wall.has('leader') and leaders.here(m.person)
      and not incidents.stands(m.person, m.circle, '{pause,ban}')
$$;

-- Those in which somebody reads and does not write.
create function circles.silent() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.ended is null and incidents.stands(m.person, m.circle, '{mute}')
$$;

create or replace function circles.has_place(circle uuid, person uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select count(*) filter (where not m.leads) < min(c.size)
        and bool_and(m.person is null or m.person = has_place.person or people.may_meet(m.person, has_place.person))
        and not incidents.stands(has_place.person, has_place.circle, '{pause,remove,ban}')
    from circles.circle c
    left join circles.membership m
        on m.circle = c.id and m.ended is null and people.roles(m.person) is not null
    where c.id = has_place.circle
$$;

-- In which circles somebody is, for whoever handles an incident about them.
create function circles.where_is(person uuid) returns uuid[] language sql stable security definer
    set search_path = '' as $$
    select coalesce(array_agg(m.circle order by m.circle), '{}') from circles.membership m
    where m.person = where_is.person and m.ended is null and exists (
        select from safety.report r
        where r.about = where_is.person and safety.handles(r.reporter, r.about))
$$;

-- Takes somebody out of a circle whom the actor removes from it, and ends the sight that came with it.
create function circles.put_out(circle uuid, person uuid, day date) returns void language plpgsql volatile
    security definer set search_path = '' as $$
begin
    if not exists (
        select from incidents.action a
        where a.person = put_out.person and a.circle = put_out.circle and a.kind = 'remove' and a.by = wall.person()
          and a.ended_at is null) then
        raise exception 'Nobody is put out of a circle without an action.' using errcode = 'insufficient_privilege';
    end if;
    update circles.membership m set ended = greatest(m.since, put_out.day)
    where m.circle = put_out.circle and m.person = put_out.person and m.ended is null;
    update people.relation r set ended_at = wall.now(), ended_by = wall.person()
    where r.kind = 'leader' and r.ended_at is null and put_out.person in (r.subject, r.holder)
      and not circles.leads(r.holder, r.subject);
end $$;
grant execute on function circles.silent(), circles.where_is(uuid), circles.put_out(uuid, uuid, date)
    to tandem_runtime;
create policy functions_ask on safety.report for select to current_user using (true);
create policy functions_end on circles.membership for update to current_user
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy functions_ask on people.relation for select to current_user using (true);
create policy functions_end on people.relation for update to current_user
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));

-- Whoever is muted says nothing, in new words or in place of old ones.
alter policy writes on conversation.post with check (
    author = (select wall.person()) and circle = any ((select circles.agreed())::uuid[])
    and circle = any ((select circles.mine())::uuid[])
    and not circle = any ((select circles.silent())::uuid[]));
create policy silent on conversation.post as restrictive for update to tandem_runtime using (true)
    with check (not circle = any ((select circles.silent())::uuid[]));
-- Checks of all policies are asked together: this one let through whatever was not held.
alter policy lets_through on conversation.post
    with check (not held and circle = any ((select circles.led())::uuid[]));

-- Out altogether: nobody acts as this person while it stands. Whoever works here is switched off by an administrator
-- instead.
alter table people.ending drop constraint ending_kind_check,
    add constraint ending_kind_check check (kind in ('disabled', 'left', 'died', 'out'));
create policy shut_out on people.ending for insert with check (
    kind = 'out' and by = (select wall.person()) and not people.works(person)
    and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and exists (select from incidents.action a
        where a.person = ending.person and a.kind = 'out' and a.by = (select wall.person()) and a.ended_at is null));
create policy let_in on people.ending for delete using (
    kind = 'out' and not incidents.stands(person, null, '{out}')
    and ((select wall.actor()) = 'system' or (select wall.has('coordinator')) or (select wall.has('supervisor'))));
