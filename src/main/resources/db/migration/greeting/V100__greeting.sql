-- A named greeter says hello to each newcomer, by a promised time; then the two may write a few words to each other.
create schema greeting;
grant usage on schema greeting to tandem_runtime;

-- The id is random, for pages name it and it must not tell when somebody joined. Without a greeter, or late, it is the
-- coordinator's to look after.
create table greeting.greeting (
    id          uuid        primary key,
    person      uuid        not null unique references people.person on delete cascade,
    greeter     uuid        references people.person on delete set null,
    began_at    timestamptz not null,
    promised_by timestamptz check (promised_by > began_at),
    said_at     timestamptz check (said_at >= began_at),
    passed_by   uuid        references people.person on delete set null,
    passed_at   timestamptz,
    check (greeter <> person)
);
create index greeting_greeter on greeting.greeting (greeter);
create index greeting_passed on greeting.greeting (passed_by);

-- What they say to each other, sealed with the newcomer's key.
create table greeting.word (
    id       uuid        primary key,
    greeting uuid        not null references greeting.greeting on delete cascade,
    author   uuid        not null references people.person on delete cascade,
    words    wall.sealed not null,
    at       timestamptz not null
);
create index word_greeting on greeting.word (greeting, at);
create index word_author on greeting.word (author);

alter table greeting.greeting enable row level security;
alter table greeting.greeting force row level security;
alter table greeting.word enable row level security;
alter table greeting.word force row level security;

create policy newcomer on greeting.greeting for select using (person = (select wall.person()));
create policy greeter on greeting.greeting for select
    using (greeter = (select wall.person()) and (select wall.has('greeter')));
create policy keeper on greeting.greeting for select using (people.sees(person, '{caseload,glass}'));
-- So that whoever hands one over may see it go.
create policy passer on greeting.greeting for select
    using (greeter is null and passed_by = (select wall.person()));
create policy house on greeting.greeting for select using ((select wall.actor()) in ('door', 'system'));
create policy begins on greeting.greeting for insert with check ((select wall.actor()) = 'door');
create policy says on greeting.greeting for update
    using (greeter = (select wall.person()) and (select wall.has('greeter')) or people.sees(person, '{caseload}'))
    with check (greeter = (select wall.person()) and (select wall.has('greeter')) or people.sees(person, '{caseload}')
        or greeter is null and said_at is null and passed_by = (select wall.person()));
create policy assigns on greeting.greeting for update using ((select wall.actor()) = 'system');

-- Whoever may see the greeting may read it.
create policy read on greeting.word for select
    using (exists (select from greeting.greeting g where g.id = word.greeting and (select wall.actor()) <> 'system'));
-- Only the greeter and whoever looks after a newcomer may write to them; they may answer. A block stops both.
create policy writes on greeting.word for insert with check (
    author = (select wall.person()) and exists (
        select from greeting.greeting g where g.id = word.greeting and (
            g.person = author and g.said_at is not null and not people.parted(g.person, g.greeter)
            or (g.greeter = author and (select wall.has('greeter')) or people.sees(g.person, '{caseload}'))
                and not people.parted(g.person, author))));

grant select, insert, update (greeter, said_at, passed_by, passed_at) on greeting.greeting to tandem_runtime;
grant select, insert on greeting.word to tandem_runtime;
