-- Whom somebody sees stands in the policies themselves, where the database plans it with the rest, and is no longer a
-- function that it calls for each row: a coordinator's desk of a program with two hundred colleagues spent most of its
-- time there. What is seen stays the same.

-- Those whom the actor holds a relation of these kinds to, that is one now and lets them see: see `people.sees`.
create function people.held(kinds text[]) returns setof uuid language sql stable as $$
    select r.subject from people.relation r
    where r.holder = (select wall.person()) and r.kind = any (kinds)
      and r.ended_at is null and (r.until is null or r.until > wall.now())
      and case when r.kind = 'glass' then wall.has('coordinator') or wall.has('supervisor')
            else wall.has(people.role_for(r.kind)) end
      and (r.kind in ('caseload', 'glass') or not people.parted(r.subject, r.holder))
$$;

create or replace function people.sees(person uuid, kinds text[]) returns boolean language sql stable as $$
    select exists (select from people.held(kinds) h where h = sees.person)
$$;

-- Everybody who works here, in as far as `people.works` says so of each.
create function people.workers() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(r.person), '{}') from people.role r
    where r.ended_at is null and r.role in ('coordinator', 'supervisor', 'administrator')
$$;
grant execute on function people.held(text[]), people.workers() to tandem_runtime;

alter policy by_relation on people.person
    using (exists (select from people.held('{greeter,mentor,leader,caseload,glass}') h where h = id));
alter policy colleagues on people.person
    using ((select wall.staff()) and id = any ((select people.workers())::uuid[]));
