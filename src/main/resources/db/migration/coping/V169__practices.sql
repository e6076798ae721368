-- One try of a skill, for whoever tried it and for nobody else: which skill, in what kind of moment, and from 0 to 10 how
-- strong it was before and after. All of it is sealed; the row alone says that there was something, and when.
create schema coping;
grant usage on schema coping to tandem_runtime;

create table coping.practice (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    at     timestamptz not null,
    skill  wall.sealed not null,
    moment wall.sealed,
    before wall.sealed,
    after  wall.sealed,
    ended  boolean     not null
);
create index practice_person on coping.practice (person, at);

alter table coping.practice enable row level security;
alter table coping.practice force row level security;

create policy own on coping.practice using (person = (select wall.person()))
    with check (person = (select wall.person()));

grant select, insert, delete, update (before, after, ended) on coping.practice to tandem_runtime;
