-- Whoever stands in must be ready on the day itself: a credential may end before it.
create or replace function coverage.may(circle uuid, day date, person uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select leaders.ready(may.person, may.day) and circles.fits(may.circle, may.person) and not exists (
        select from coverage.absence a where a.circle = may.circle and a.day = may.day and a.person = may.person)
$$;
