-- Until when somebody may be set to lead: the last day of what lets them; null where nothing does. Trained here and seen,
-- or recognized; and not stepped back.
create function leaders.until(person uuid) returns date language sql stable security definer
    set search_path = '' as $$
    select case when coalesce(strpos(people.roles(until.person), ' leader '), 0) > 0
        and not exists (select from leaders.away a where a.person = until.person)
    then greatest(
        (select max(coalesce(r.expires, date 'infinity')) from leaders.recognition r
            where r.person = until.person and r.ended_on is null),
        case when (select count(*) from leaders.passed p where p.person = until.person) >= leaders.modules()
                and (select count(*) from (
                        select from leaders.signature s where s.person = until.person
                        group by s.line having count(*) >= 2) seen) >= leaders.lines()
            then date 'infinity' end)
    end
$$;

-- Whether somebody may be set to lead on a day, and today.
create function leaders.ready(person uuid, day date) returns boolean language sql stable security definer
    set search_path = '' as $$
    select coalesce(leaders.until(ready.person) >= ready.day, false)
$$;
create or replace function leaders.ready(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select leaders.ready(ready.person, cast(wall.now() as date))
$$;

-- The day on which somebody began to lead, or to learn it.
create function leaders.since(person uuid) returns timestamptz language sql stable security definer
    set search_path = '' as $$
    select min(r.given_at) from people.role r where r.person = since.person and r.role = 'leader'
$$;
grant execute on function leaders.until(uuid), leaders.ready(uuid, date), leaders.since(uuid) to tandem_runtime;

-- Nobody has seen what is still to come; a day more, because the day is the program's.
alter policy signs on leaders.signature with check (
    signed_by = (select wall.person()) and (select wall.has('supervisor')) and people.roles(person) is not null
    and seen_on <= cast(wall.now() as date) + 1);
