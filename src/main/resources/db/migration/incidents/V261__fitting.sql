-- In which of some circles somebody has a place: one reading for a whole list of circles. Whoever they are kept apart
-- from, or blocked, or were blocked by, is not in it; it is not full; and no action keeps them out.
create function circles.fitting(person uuid, among uuid[]) returns uuid[] language sql stable security definer
    set search_path = '' as $$
    with shunned as (
        select b.blocked as other from people.block b where b.blocker = fitting.person
        union all select b.blocker from people.block b where b.blocked = fitting.person
        union all select a.other from people.apart a where a.one = fitting.person
        union all select a.one from people.apart a where a.other = fitting.person),
    company as (
        select m.circle, count(*) filter (where not m.leads) as many,
            bool_or(m.person in (select s.other from shunned s)) as shunned
        from circles.membership m
        where m.circle = any (among) and m.ended is null
          and exists (select from people.role r where r.person = m.person and r.ended_at is null)
          and not exists (select from people.ending e where e.person = m.person)
        group by m.circle)
    select coalesce(array_agg(c.id), '{}')
    from circles.circle c left join company y on y.circle = c.id
    where c.id = any (among) and coalesce(y.many, 0) < c.size and not coalesce(y.shunned, false)
      and not incidents.stands(fitting.person, c.id, '{pause,remove,ban}')
$$;
grant execute on function circles.fitting(uuid, uuid[]) to tandem_runtime;

create or replace function circles.has_place(circle uuid, person uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select has_place.circle = any (circles.fitting(has_place.person, array[has_place.circle]))
$$;
