-- What somebody who leads jots down while a session goes on, sealed with their own key. It goes when the debrief is
-- written, into which it was taken over or not.
create table debrief.note (
    id      uuid        primary key,
    circle  uuid        not null references circles.circle on delete cascade,
    day     date        not null,
    author  uuid        not null references people.person on delete cascade,
    words   wall.sealed not null,
    written timestamptz not null
);
create index note_author on debrief.note (author, circle, day);
create index note_circle on debrief.note (circle);
alter table debrief.note enable row level security;
alter table debrief.note force row level security;
create policy own on debrief.note for select using (author = (select wall.person()));
create policy writes on debrief.note for insert with check (
    author = (select wall.person()) and coverage.leads(circle, day));
create policy goes on debrief.note for delete using (author = (select wall.person()));
create policy forgets on debrief.note for delete using (
    (select wall.actor()) = 'system' and written < wall.now() - interval '7 days');
create policy forgets_read on debrief.note for select using (
    (select wall.actor()) = 'system' and written < wall.now() - interval '7 days');
grant select, insert, delete on debrief.note to tandem_runtime;
