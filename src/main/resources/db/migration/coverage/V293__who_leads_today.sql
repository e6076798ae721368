-- Whether somebody else leads a session: another who leads the circle and can, or whoever took it.
create function coverage.led_by_others(circle uuid, day date) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from circles.membership m
        where m.circle = led_by_others.circle and m.leads and m.ended is null and m.person <> wall.person()
          and leaders.ready(m.person, led_by_others.day) and not exists (
            select from coverage.absence a
            where a.circle = m.circle and a.day = led_by_others.day and a.person = m.person))
    or exists (
        select from coverage.stand_in s
        where s.circle = led_by_others.circle and s.day = led_by_others.day and s.person <> wall.person()
          and s.took is not null and s.ended is null and coverage.may(s.circle, s.day, s.person))
$$;

-- Whether the actor leads one session: as who leads the circle, or as who stands in for it now. Whoever said that they
-- cannot make it, and comes all the same, leaves it to those who do.
create or replace function coverage.leads(circle uuid, day date) returns boolean language sql stable security definer
    set search_path = '' as $$
    select leads.circle = any (circles.led()) and not (
            exists (
                select from coverage.absence a
                where a.circle = leads.circle and a.day = leads.day and a.person = wall.person())
            and coverage.led_by_others(leads.circle, leads.day))
        or exists (
            select from coverage.stand_in s
            where s.circle = leads.circle and s.day = leads.day and s.person = wall.person() and s.ended is null
              and s.opens <= wall.now() and s.closes > wall.now() and coverage.may(s.circle, s.day, s.person))
$$;
