-- The five minutes after a session: each who led it answers four short questions, sealed with their own key.
create schema debrief;
grant usage on schema debrief to tandem_runtime;

create table debrief.debrief (
    id      uuid        primary key,
    circle  uuid        not null references circles.circle on delete cascade,
    day     date        not null,
    author  uuid        not null references people.person on delete cascade,
    answers wall.sealed not null,
    written timestamptz not null,
    unique (circle, day, author)
);
create index debrief_author on debrief.debrief (author);

alter table debrief.debrief enable row level security;
alter table debrief.debrief force row level security;
create policy own on debrief.debrief for select using (author = (select wall.person()));
create policy leads on debrief.debrief for select using (coverage.leads(circle, day));
create policy supervisors on debrief.debrief for select using ((select wall.has('supervisor')));
create policy writes on debrief.debrief for insert with check (
    author = (select wall.person()) and coverage.leads(circle, day));
create policy changes on debrief.debrief for delete using (author = (select wall.person()));
grant select, insert, delete on debrief.debrief to tandem_runtime;
