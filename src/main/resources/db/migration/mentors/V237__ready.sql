-- Whether somebody can be suggested as a mentor: they are one, and where the two of them still talk about it, it has not
-- been agreed on yet. Never a number of days.
create function mentors.ready(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select mentors.serves(ready.person) and not exists (
        select from giving.offer o
        where o.person = ready.person and o.way = 'mentor' and o.ended is null and not giving.agreed_on(o.id))
$$;

create or replace function mentors.room(mentor uuid) returns bigint language sql stable security definer
    set search_path = '' as $$
    select coalesce((
        select greatest(0, p.capacity - mentors.walks_with(p.person) - (
            select count(*) from mentors.proposal o where o.mentor = p.person and o.ended is null))
        from mentors.profile p
        where p.person = room.mentor and p.rests is null and mentors.ready(p.person)), 0)
$$;
grant execute on function mentors.ready(uuid) to tandem_runtime;

-- Whoever is a mentor no more is gone from the page of those they walked with, at once.
alter policy walking on mentors.profile using (
    mentors.serves(person) and person in (
        select r.holder from people.relation r
        where r.subject = (select wall.person()) and r.kind = 'mentor' and r.ended_at is null)
    and people.may_meet(person, (select wall.person())));
alter policy asked on mentors.profile using (
    mentors.serves(person) and person in (
        select p.mentor from mentors.proposal p where p.person = (select wall.person()) and p.ended is null)
    and people.may_meet(person, (select wall.person())));
