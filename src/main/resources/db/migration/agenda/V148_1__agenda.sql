-- What a session is about, in its order: sealed with the circle's key. And what somebody noted for themselves before and
-- after a skill: sealed with theirs, and for nobody else.
create schema agenda;
grant usage on schema agenda to tandem_runtime;

create table agenda.agenda (
    id       uuid        not null unique,
    circle   uuid        not null references circles.circle on delete cascade,
    day      date        not null,
    topic    wall.sealed,
    readings wall.sealed,
    primary key (circle, day)
);

-- Either words, or a skill by the name of its file.
create table agenda.item (
    id      uuid        primary key,
    circle  uuid        not null references circles.circle on delete cascade,
    day     date        not null,
    place   int         not null,
    minutes smallint    not null check (minutes between 0 and 240),
    skill   text        check (skill ~ '^[a-z0-9-]{1,60}$'),
    words   wall.sealed,
    check ((skill is null) <> (words is null))
);
create index item_session on agenda.item (circle, day, place);

create table agenda.rating (
    id     uuid        not null unique,
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    day    date        not null,
    skill  text        not null check (skill ~ '^[a-z0-9-]{1,60}$'),
    before wall.sealed,
    after  wall.sealed,
    primary key (person, circle, day, skill)
);
create index rating_circle on agenda.rating (circle);

alter table agenda.agenda enable row level security;
alter table agenda.agenda force row level security;
alter table agenda.item enable row level security;
alter table agenda.item force row level security;
alter table agenda.rating enable row level security;
alter table agenda.rating force row level security;

create policy inside on agenda.agenda for select using (
    circle = any ((select circles.mine())::uuid[]) or circle = any ((select coverage.standing())::uuid[]));
create policy leads on agenda.agenda using (coverage.leads(circle, day)) with check (coverage.leads(circle, day));
create policy inside on agenda.item for select using (
    circle = any ((select circles.mine())::uuid[]) or circle = any ((select coverage.standing())::uuid[]));
create policy leads on agenda.item using (coverage.leads(circle, day)) with check (coverage.leads(circle, day));
create policy own on agenda.rating using (person = (select wall.person())) with check (
    person = (select wall.person())
    and (circle = any ((select circles.mine())::uuid[]) or circle = any ((select coverage.standing())::uuid[])));

grant select, insert, delete on agenda.agenda to tandem_runtime;
grant select, insert, delete, update (place) on agenda.item to tandem_runtime;
grant select, insert, delete on agenda.rating to tandem_runtime;
