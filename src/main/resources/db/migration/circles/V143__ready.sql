-- Nobody is set to lead before they are ready.
alter policy names_leaders on circles.membership with check (
    leads and ended is null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and leaders.ready(person));

-- Whoever has stepped back leads nothing.
create or replace function circles.led() returns uuid[] language sql stable security definer
    set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.leads and m.ended is null and wall.has('leader') and leaders.here(m.person)
$$;
create function circles.leads_now(membership uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.membership m
        where m.id = leads_now.membership and m.leads and m.ended is null and leaders.here(m.person))
$$;
grant execute on function circles.leads_now(uuid) to tandem_runtime;

-- Asked once for all rows.
alter policy parted on circles.membership
    using (leads or not person = any ((select people.parted_from())::uuid[]));
