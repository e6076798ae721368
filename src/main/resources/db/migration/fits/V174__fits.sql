-- Meetings outside that somebody marked for themselves, and whether each was a fit. Which one and when is sealed too:
-- the database knows only that there is something of theirs.
create schema fits;
grant usage on schema fits to tandem_runtime;

create table fits.mark (
    id      uuid        primary key,
    person  uuid        not null references people.person on delete cascade,
    planned wall.sealed not null,
    answer  wall.sealed
);
create index mark_person on fits.mark (person);

alter table fits.mark enable row level security;
alter table fits.mark force row level security;
create policy own on fits.mark using (person = (select wall.person()))
    with check (person = (select wall.person()) and (select wall.has('member')));

grant select, insert, update (answer), delete on fits.mark to tandem_runtime;
