-- Whether two must never be brought together, whatever else is between them.
create function people.kept_apart(one uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.apart a
        where a.one = least(kept_apart.one, kept_apart.other) and a.other = greatest(kept_apart.one, kept_apart.other))
$$;
grant execute on function people.kept_apart(uuid, uuid) to tandem_runtime;

-- Nobody handles what is about them, what they told, or what is about somebody they are kept apart from.
create or replace function safety.handles(reporter uuid, about uuid) returns boolean language sql stable
    return (wall.has('coordinator') or wall.has('supervisor')) and wall.person() not in (reporter, about)
        and not people.kept_apart(wall.person(), reporter) and not people.kept_apart(wall.person(), about);
create function safety.could_handle(person uuid, reporter uuid, about uuid) returns boolean language sql stable
    return person not in (reporter, about) and people.roles(person) ~ ' (coordinator|supervisor) '
        and not people.kept_apart(person, reporter) and not people.kept_apart(person, about);
grant execute on function safety.could_handle(uuid, uuid, uuid) to tandem_runtime;

alter policy works on safety.report using (safety.handles(reporter, about))
    with check (safety.handles(reporter, about)
        and (owner is null or safety.could_handle(owner, reporter, about)));
alter policy assigned on safety.report using ((select wall.actor()) = 'system' and closed_at is null)
    with check ((select wall.actor()) = 'system' and closed_at is null
        and (owner is null or safety.could_handle(owner, reporter, about)));

-- What is reported may be words. And whether anybody was on duty to keep the promised time.
alter table safety.report drop constraint report_place_check,
    add constraint report_place_check check (place in ('circle', 'greeting', 'team', 'blocked', 'post')),
    add column promised boolean not null default true;

-- Words as they were when somebody reported them, under the report's own key: they stay when the author changes them,
-- takes them back or is erased, and when a circle forgets.
create table safety.evidence (
    report  uuid        primary key references safety.report on delete cascade,
    words   wall.sealed not null,
    said_at timestamptz not null
);
alter table safety.evidence enable row level security;
alter table safety.evidence force row level security;
create policy kept_with_the_report on safety.evidence for insert with check (exists (
    select from safety.report r where r.id = report and r.reporter = (select wall.person())));
create policy handle on safety.evidence for select using (exists (
    select from safety.report r where r.id = report and safety.handles(r.reporter, r.about)));
grant select, insert on safety.evidence to tandem_runtime;
