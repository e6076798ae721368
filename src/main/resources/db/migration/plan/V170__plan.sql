-- The plan for hard moments: lines of somebody's own in the sections of our vocabulary, sealed. A section can be opened
-- to their mentor or to somebody who leads a circle of theirs, for as long as both the share and that relation stand.
create schema plan;
grant usage on schema plan to tandem_runtime;

create table plan.line (
    id      uuid        primary key,
    person  uuid        not null references people.person on delete cascade,
    section text        not null check (section ~ '^[a-z-]{1,30}$'),
    place   int         not null,
    words   wall.sealed not null,
    answer  wall.sealed,
    day     wall.sealed,
    skill   wall.sealed
);
create index line_person on plan.line (person, section, place);

create table plan.share (
    person  uuid        not null references people.person on delete cascade,
    holder  uuid        not null references people.person on delete cascade,
    section text        not null check (section ~ '^[a-z-]{1,30}$'),
    since   timestamptz not null,
    primary key (person, holder, section)
);
create index share_holder on plan.share (holder);

alter table plan.line enable row level security;
alter table plan.line force row level security;
alter table plan.share enable row level security;
alter table plan.share force row level security;

create policy own on plan.share using (person = (select wall.person())) with check (
    person = (select wall.person()) and exists (
        select from people.relation r
        where r.subject = share.person and r.holder = share.holder and r.kind in ('mentor', 'leader')
          and r.ended_at is null));
-- Whoever stops being somebody's mentor or leader and becomes it again begins with nothing: it is for them to share anew.
create policy holders on plan.share for select using (
    holder = (select wall.person()) and people.sees(person, '{mentor,leader}') and exists (
        select from people.relation r
        where r.subject = share.person and r.holder = share.holder and r.kind in ('mentor', 'leader')
          and r.ended_at is null and r.given_at <= share.since));

create policy own on plan.line using (person = (select wall.person())) with check (person = (select wall.person()));
create policy readers on plan.line for select using (exists (
    select from plan.share s
    where s.person = line.person and s.section = line.section and s.holder = (select wall.person())));

grant select, insert, delete, update (place, words, answer, day, skill) on plan.line to tandem_runtime;
grant select, insert, delete on plan.share to tandem_runtime;
