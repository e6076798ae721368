-- From the first word that somebody died on, nobody is matched with them anew: no mentor with them, and they with no
-- mentor. What stands stays until the second word, and all of it stands again where it was a mistake.
create or replace function mentors.ready(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select mentors.serves(ready.person) and not people.silent(ready.person) and not exists (
        select from giving.offer o
        where o.person = ready.person and o.way = 'mentor' and o.ended is null and not giving.agreed_on(o.id))
$$;

create or replace function mentors.may_propose(person uuid, mentor uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select mentors.room(may_propose.mentor) > 0 and people.may_meet(may_propose.person, may_propose.mentor)
        and people.roles(may_propose.person) is not null and not people.silent(may_propose.person)
        and not exists (select from mentors.seeking s where s.person = may_propose.person and not s.wants)
        and not exists (
            select from people.relation r
            where r.subject = may_propose.person and r.kind = 'mentor' and r.ended_at is null
                and people.may_meet(r.subject, r.holder))
$$;

create or replace function mentors.agreed(person uuid, mentor uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select mentors.serves(agreed.mentor) and people.may_meet(agreed.person, agreed.mentor)
        and not people.silent(agreed.person) and exists (
        select from mentors.proposal p
        where p.person = agreed.person and p.mentor = agreed.mentor and p.outcome = 'agreed'
            and not exists (
                select from people.relation r
                where r.kind = 'mentor' and r.subject = p.person and r.holder = p.mentor and r.given_at >= p.ended))
$$;

-- That a mentor was away when they were asked says nothing about the two: once the mentor is back, they can find each
-- other again.
alter table mentors.proposal drop constraint proposal_outcome_check,
    add constraint proposal_outcome_check check (outcome in ('agreed', 'not_free', 'withdrawn', 'away'));
