-- Those kept apart who are still brought together: both in one circle, or one of them there for the other. Whoever looks
-- after one of the two has something to do until one of them has moved; where nobody does, whoever keeps them apart. Told
-- to neither of the two.
-- It says for whom of the two it stands: whom the mentor walks with, with whom the contact is due. So whoever parts them
-- is led to where that is done.
create function people.still_together() returns table (one uuid, other uuid, by text, circle uuid, subject uuid)
    language sql stable security definer set search_path = '' as $$
    select a.one, a.other, near.by, near.circle, near.subject
    from people.apart a
    cross join lateral (
        select 'circle' as by, m.circle, null::uuid as subject
        from circles.membership m
        join circles.membership n on n.circle = m.circle and n.person = a.other and n.ended is null
        where m.person = a.one and m.ended is null
        union
        select r.kind, null::uuid, r.subject
        from people.relation r
        where (r.subject, r.holder) in ((a.one, a.other), (a.other, a.one)) and r.ended_at is null
          and r.kind in ('greeter', 'mentor', 'caseload')
          and strpos(coalesce(people.roles(r.holder), ''), ' ' || people.role_for(r.kind) || ' ') > 0
        union
        select 'contact', null::uuid, t.person
        from bridge.touchpoint t
        where (t.person, t.owner) in ((a.one, a.other), (a.other, a.one)) and t.ended is null) near
    where (wall.has('coordinator') or wall.has('supervisor')) and wall.person() not in (a.one, a.other)
      and people.roles(a.one) is not null and people.roles(a.other) is not null
      and not people.silent(a.one) and not people.silent(a.other)
      and (people.sees(a.one, '{caseload}') or people.sees(a.other, '{caseload}')
        or a.by = wall.person() and not exists (
            select from people.relation c
            where c.subject in (a.one, a.other) and c.kind = 'caseload' and c.ended_at is null
              and c.holder not in (a.one, a.other)
              and strpos(coalesce(people.roles(c.holder), ''), ' coordinator ') > 0))
    order by a.at, a.one, a.other, near.by, near.circle
$$;
grant execute on function people.still_together() to tandem_runtime;
