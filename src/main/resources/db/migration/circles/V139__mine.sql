-- How long a circle keeps what is written in it, and who reads there when, in the leaders' own words.
alter table circles.circle add keep_days smallint not null default 90 check (keep_days between 7 and 730);
alter table circles.circle add readers wall.sealed;

-- The circles in which the actor is, and those that they lead: asked once for a whole page.
create function circles.mine() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.ended is null
$$;
create function circles.led() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(m.circle), '{}') from circles.membership m
    where m.person = wall.person() and m.leads and m.ended is null and wall.has('leader')
$$;
grant execute on function circles.mine(), circles.led() to tandem_runtime;

-- One answer for all rows of a page, where it was asked row by row.
alter policy fellows on circles.membership
    using (circle = any ((select circles.mine())::uuid[]) and ended is null and people.roles(person) is not null);
alter policy inside on circles.room using (circle = any ((select circles.mine())::uuid[]));

create policy leaders on circles.circle for update using (id = any ((select circles.led())::uuid[]));
grant update (readers) on circles.circle to tandem_runtime;
create policy keeps_house on circles.circle for select using ((select wall.actor()) = 'system');
