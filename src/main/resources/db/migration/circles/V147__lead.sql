-- Who leads a circle changes after it was made. Whoever is named must be ready, and nobody in the circle may be kept
-- from them; one answer for all, so that nobody learns which it was.
create function circles.fits(circle uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select not exists (
        select from circles.membership m
        where m.circle = fits.circle and m.ended is null and m.person <> fits.person
          and people.roles(m.person) is not null and not people.may_meet(m.person, fits.person))
$$;
grant execute on function circles.fits(uuid, uuid) to tandem_runtime;

alter policy names_leaders on circles.membership with check (
    leads and ended is null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and leaders.ready(person) and circles.fits(circle, person));

-- Whoever places leaders sees who led, and ends it. To end a circle's last leader is allowed: the board says so.
create policy led on circles.membership for select using (
    leads and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
create policy ends_leaders on circles.membership for update
    using (leads and ended is null and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (leads and ended is not null);

-- A member of the circle who is to lead it keeps their place and their name. Whoever names leaders does not see who is
-- in, so the database finds it.
create policy functions_name on circles.membership for update to current_user using (ended is null) with check (leads);
create function circles.raise(circle uuid, person uuid) returns boolean language plpgsql security definer
    set search_path = '' as $$
begin
    if not (wall.has('coordinator') or wall.has('supervisor'))
        or not leaders.ready(raise.person) or not circles.fits(raise.circle, raise.person) then
        raise exception 'Nobody is set to lead before they are ready.' using errcode = 'insufficient_privilege';
    end if;
    update circles.membership m set leads = true
    where m.circle = raise.circle and m.person = raise.person and m.ended is null;
    return found;
end $$;
grant execute on function circles.raise(uuid, uuid) to tandem_runtime;

-- Whoever leads sees those who are in, for as long as they lead. Called with each change of who leads, by those who
-- change it and do not see who is in; no trigger, which would fire while a backup is put back.
create policy functions_relate on people.relation to current_user
    using (kind = 'leader') with check (kind = 'leader');
create function circles.relate(circle uuid, person uuid) returns boolean language plpgsql security definer
    set search_path = '' as $$
begin
    if not (wall.has('coordinator') or wall.has('supervisor')) then
        return false;
    end if;
    insert into people.relation (id, kind, subject, holder, given_at, given_by)
    select gen_random_uuid(), 'leader', m.person, l.person, wall.now(), wall.person()
    from circles.membership l
    join circles.membership m on m.circle = l.circle and m.ended is null and not m.leads and m.person <> l.person
    where l.circle = relate.circle and l.person = relate.person and l.leads and l.ended is null
    on conflict (subject, holder, kind) where ended_at is null and kind <> 'glass' do nothing;
    update people.relation r set ended_at = greatest(r.given_at, wall.now()), ended_by = wall.person()
    where r.kind = 'leader' and r.holder = relate.person and r.ended_at is null
      and not circles.leads(r.holder, r.subject);
    return true;
end $$;
grant execute on function circles.relate(uuid, uuid) to tandem_runtime;
