-- From which day on a circle does not meet any more, and who said so.
create table circles.closing (
    circle  uuid        primary key references circles.circle on delete cascade,
    day     date        not null,
    said_at timestamptz not null,
    by      uuid        references people.person on delete set null
);
create index closing_by on circles.closing (by);
-- A word to those inside.
create table circles.farewell (
    circle uuid        primary key references circles.closing on delete cascade,
    words  wall.sealed not null
);
alter table circles.closing enable row level security;
alter table circles.closing force row level security;
alter table circles.farewell enable row level security;
alter table circles.farewell force row level security;

create policy functions_ask on circles.closing for select to current_user using (true);
create policy signed_in on circles.closing for select using ((select wall.person()) is not null);
create policy reminds on circles.closing for select using ((select wall.actor()) = 'system');
create policy closes on circles.closing for insert with check (
    by = (select wall.person()) and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
create policy reopens on circles.closing for delete
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy inside on circles.farewell for select using (
    circle = any ((select circles.mine())::uuid[])
    or (select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy closes on circles.farewell for insert with check (
    (select wall.has('coordinator')) or (select wall.has('supervisor')));
grant select, insert, delete on circles.closing to tandem_runtime;
grant select, insert on circles.farewell to tandem_runtime;

-- Nobody comes anew into a circle that is about to end.
create or replace function circles.fitting(person uuid, among uuid[]) returns uuid[] language sql stable
    security definer set search_path = '' as $$
    with shunned as (
        select b.blocked as other from people.block b where b.blocker = fitting.person
        union all select b.blocker from people.block b where b.blocked = fitting.person
        union all select a.other from people.apart a where a.one = fitting.person
        union all select a.one from people.apart a where a.other = fitting.person),
    company as (
        select m.circle, count(*) filter (where not m.leads) as many,
            bool_or(m.person in (select s.other from shunned s)) as shunned
        from circles.membership m
        where m.circle = any (among) and m.ended is null
          and exists (select from people.role r where r.person = m.person and r.ended_at is null)
          and not exists (select from people.ending e where e.person = m.person)
        group by m.circle)
    select coalesce(array_agg(c.id), '{}')
    from circles.circle c left join company y on y.circle = c.id
    where c.id = any (among) and coalesce(y.many, 0) < c.size and not coalesce(y.shunned, false)
      and not exists (select from circles.closing x where x.circle = c.id)
      and not incidents.stands(fitting.person, c.id, '{pause,remove,ban}')
$$;

-- Two weeks after its end nobody is in a circle any more, and nobody who led it sees who was.
create policy functions_close on circles.membership for update to current_user using (ended is null)
    with check (ended is not null);
create function circles.leave_closed(day date) returns bigint language plpgsql security definer set search_path = '' as $$
declare
    closed bigint;
begin
    if wall.actor() <> 'system' then
        raise exception 'The program itself ends what is over.' using errcode = 'insufficient_privilege';
    end if;
    update circles.membership m set ended = greatest(m.since, leave_closed.day)
    from circles.closing x where x.circle = m.circle and x.day + 14 <= leave_closed.day and m.ended is null;
    get diagnostics closed = row_count;
    update people.relation r set ended_at = greatest(r.given_at, wall.now())
    from circles.membership l
    join circles.closing x on x.circle = l.circle and x.day + 14 <= leave_closed.day
    where l.person = r.holder and l.leads and r.kind = 'leader' and r.ended_at is null
      and not circles.leads(r.holder, r.subject);
    return closed;
end $$;
grant execute on function circles.leave_closed(date) to tandem_runtime;

-- What is said of a circle, and where it meets online, is changed by those who make circles. They do not see where it
-- meets online: null leaves what there is, and `unlinked` takes it away.
create policy functions_change on circles.room to current_user
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create function circles.settle(
    circle uuid, name bytea, about bytea, place bytea, language text, size int, link bytea, unlinked boolean)
    returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (wall.has('coordinator') or wall.has('supervisor')) then
        raise exception 'Only those who make circles change them.' using errcode = 'insufficient_privilege';
    end if;
    update circles.circle c set name = settle.name, about = settle.about, place = settle.place,
        language = settle.language, size = settle.size
    where c.id = settle.circle;
    if settle.unlinked or settle.link is not null then
        delete from circles.room r where r.circle = settle.circle;
    end if;
    if settle.link is not null then
        insert into circles.room (circle, link) values (settle.circle, settle.link);
    end if;
end $$;
grant execute on function circles.settle(uuid, bytea, bytea, bytea, text, int, bytea, boolean) to tandem_runtime;
