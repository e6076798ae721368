-- Break-glass is for those who work with people: an administrator alone reads nobody. And where one has blocked the
-- other, a greeter, a mentor or a leader sees nothing of the other, nor is seen by name, until the block ends. Whoever
-- looks after somebody as their work is not blinded by it.
create or replace function people.sees(person uuid, kinds text[]) returns boolean language sql stable as $$
    select exists (
        select from people.relation r
        where r.holder = (select wall.person()) and r.subject = sees.person and r.kind = any (kinds)
          and r.ended_at is null and (r.until is null or r.until > wall.now())
          and case when r.kind = 'glass' then wall.has('coordinator') or wall.has('supervisor')
                else wall.has(people.role_for(r.kind)) end
          and (r.kind in ('caseload', 'glass') or not people.parted(r.subject, r.holder)))
$$;

alter policy whoever_holds_one on people.person using (exists (
    select from people.relation r
    where r.subject = (select wall.person()) and r.holder = person.id and r.ended_at is null and r.kind <> 'glass'
      and (r.kind = 'caseload' or not people.parted(r.subject, r.holder))));

alter policy given on people.relation with check (
    (select wall.actor()) in ('door', 'system') and kind <> 'glass'
    or given_by = (select wall.person()) and (
        kind = 'glass' and holder = given_by and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
        or kind <> 'glass' and (select wall.has('supervisor'))
        or kind <> 'glass' and (select wall.has('coordinator')) and people.sees(subject, '{caseload}')));
