-- What an action forbids is forbidden in words between two as well. Whoever looks after somebody stays in reach.
create or replace function direct.stands(kind text, circle uuid, holder uuid, member uuid) returns boolean language sql
    stable security definer set search_path = '' as $$
    select not people.parted(stands.holder, stands.member)
        and people.roles(stands.holder) is not null and people.roles(stands.member) is not null
        and (stands.kind = 'staff'
            or not incidents.stands(stands.holder, stands.circle, '{pause,ban}')
            and not incidents.stands(stands.member, stands.circle, '{pause,ban}'))
        and case when stands.circle is not null then exists (
                select from circles.membership h
                join circles.membership m on m.circle = h.circle
                where h.circle = stands.circle and h.person = stands.holder and m.person = stands.member
                    and h.ended is null and m.ended is null
                    and (stands.kind = 'fellows' and not h.leads and not m.leads
                        or stands.kind = 'leader' and h.leads and leaders.here(h.person)
                            and strpos(people.roles(h.person), ' leader ') > 0))
            else exists (
                select from people.relation r
                where r.holder = stands.holder and r.subject = stands.member and r.ended_at is null
                    and r.kind = case stands.kind when 'staff' then 'caseload' else 'mentor' end
                    and (r.until is null or r.until > wall.now())
                    and strpos(people.roles(r.holder), ' ' || people.role_for(r.kind) || ' ') > 0)
        end
$$;

-- And nobody stands in where they are kept out.
create or replace function coverage.may(circle uuid, day date, person uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select leaders.ready(may.person) and circles.fits(may.circle, may.person)
        and not incidents.stands(may.person, may.circle, '{pause,remove,ban}')
        and not exists (
            select from coverage.absence a
            where a.circle = may.circle and a.day = may.day and a.person = may.person)
$$;
