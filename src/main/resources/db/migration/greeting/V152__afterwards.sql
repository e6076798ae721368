-- How a first session was: the newcomer's own answer, sealed with their key. Whoever greets them reads it only where
-- the newcomer chose so.
create table greeting.answer (
    greeting uuid    primary key references greeting.greeting on delete cascade,
    person   uuid    not null references people.person on delete cascade,
    felt     text    not null check (felt in ('good', 'mixed', 'hard', 'not-there')),
    words    wall.sealed,
    shown    boolean not null,
    said_on  date    not null
);
create index answer_person on greeting.answer (person);
alter table greeting.answer enable row level security;
alter table greeting.answer force row level security;

create policy own on greeting.answer using (person = (select wall.person()))
    with check (person = (select wall.person()) and exists (
        select from greeting.greeting g where g.id = answer.greeting and g.person = answer.person));
create policy greeter on greeting.answer for select using (shown and exists (
    select from greeting.greeting g
    where g.id = answer.greeting and g.greeter = (select wall.person()) and (select wall.has('greeter'))));

grant select, insert, update (felt, words, shown, said_on), delete on greeting.answer to tandem_runtime;
