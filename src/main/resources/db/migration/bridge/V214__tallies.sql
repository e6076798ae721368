-- Everybody in numbers, for reports and for trying out what other staffing would do. Numbers alone leave these
-- functions, to those who see to it that nobody is dropped.
create policy tallies_ask on bridge.encounter for select to current_user using (true);

-- Of everybody who came in up to a day: how many have been here long enough for each mark, how many of those somebody
-- reached by then, by any way, and how many in the four weeks that end there. Whoever left, wants no contact or died
-- stays among them.
create function bridge.reach(through date, zone text) returns table (
    mark text, enough bigint, reached bigint, lately bigint) language sql stable security definer
    set search_path = '' as $$
    select m.mark, count(*) filter (where l.day <= through),
        count(*) filter (where l.day <= through and exists (
            select from bridge.encounter c
            where c.person = e.person and c.result = 'reached'
              and c.at >= e.began::timestamp at time zone zone
              and c.at < (l.day + 1)::timestamp at time zone zone)),
        count(*) filter (where l.day <= through and exists (
            select from bridge.encounter c
            where c.person = e.person and c.result = 'reached'
              and c.at >= (l.day - 27)::timestamp at time zone zone
              and c.at < (l.day + 1)::timestamp at time zone zone))
    from bridge.enrolment e
    cross join (values
        ('start', interval '0 days'), ('week-4', interval '28 days'), ('week-8', interval '56 days'),
        ('week-16', interval '112 days'), ('month-8', interval '8 months'), ('month-12', interval '12 months'))
        m (mark, span)
    cross join lateral (select (e.began + m.span)::date as day) l
    where e.began <= through and (wall.has('coordinator') or wall.has('supervisor'))
    group by m.mark
$$;

-- Check-ups: one is due every three months for five years, and made where somebody reached them in the six weeks
-- around that day. `people`, `reached` and `missed`: how many people stand behind these.
create function bridge.checkups(through date, zone text) returns table (
    due bigint, made bigint, running bigint, people bigint, reached bigint, missed bigint)
    language sql stable security definer set search_path = '' as $$
    select count(*) filter (where c.over), count(*) filter (where c.over and c.made),
        count(*) filter (where not c.over), count(distinct c.person) filter (where c.over),
        count(distinct c.person) filter (where c.over and c.made),
        count(distinct c.person) filter (where c.over and not c.made)
    from (
        select e.person, d.day + 28 <= through as over, exists (
            select from bridge.encounter m
            where m.person = e.person and m.result = 'reached'
              and m.at >= (d.day - 14)::timestamp at time zone zone
              and m.at < (d.day + 29)::timestamp at time zone zone) as made
        from bridge.enrolment e
        cross join generate_series(1, 20) quarter
        cross join lateral (select (e.began + quarter * interval '3 months')::date as day) d
        where d.day <= through and (wall.has('coordinator') or wall.has('supervisor'))
          and not exists (
            select from people.death x
            where x.person = e.person and (x.said at time zone zone)::date < d.day)) c
$$;

-- Who waits for contacts, in numbers: how many came in on a day and are due on a day; `due` is null where nothing is
-- planned. Whoever left or died is not among them.
create function bridge.stages() returns table (began date, due date, many bigint) language sql stable
    security definer set search_path = '' as $$
    select e.began, t.due, count(*)
    from bridge.enrolment e left join bridge.touchpoint t on t.person = e.person and t.ended is null
    where people.roles(e.person) is not null and not people.silent(e.person)
      and (wall.has('coordinator') or wall.has('supervisor'))
    group by e.began, t.due
$$;

-- What came of the contacts since a day, and how many people made them.
create function bridge.outcomes(since timestamptz) returns table (made bigint, reached bigint, hands bigint)
    language sql stable security definer set search_path = '' as $$
    select count(*), count(*) filter (where c.result = 'reached'), count(distinct c.by)
    from bridge.encounter c
    where c.at >= since and (wall.has('coordinator') or wall.has('supervisor'))
$$;

grant execute on function bridge.reach(date, text), bridge.checkups(date, text), bridge.stages(),
    bridge.outcomes(timestamptz) to tandem_runtime;
