-- Milestones that somebody marked. One is theirs alone until they share it; a circle then sees the count as it was and
-- the words they chose, and nothing of what comes after. `what` stands there where they said what for.
create table days.milestone (
    id     uuid     primary key,
    person uuid     not null references people.person on delete cascade,
    goal   uuid     not null,
    unit   text     not null check (unit in ('days', 'months', 'years')),
    number smallint not null check (number > 0),
    total  boolean  not null,
    day    date     not null,
    what   wall.sealed,
    words  wall.sealed,
    yearly boolean  not null,
    unique (id, person),
    foreign key (goal, person) references days.goal (id, person) on delete cascade
);
create index milestone_person on days.milestone (person);
create index milestone_goal on days.milestone (goal, person);

create table days.shown (
    id        uuid        primary key,
    milestone uuid        not null,
    circle    uuid        not null references circles.circle on delete cascade,
    person    uuid        not null references people.person on delete cascade,
    at        timestamptz not null,
    unique (milestone, circle),
    unique (id, circle),
    foreign key (milestone, person) references days.milestone (id, person) on delete cascade
);
create index shown_circle on days.shown (circle, at);
create index shown_person on days.shown (person);
create index shown_milestone on days.shown (milestone, person);

-- A few words from somebody in the circle, sealed with their own key.
create table days.answer (
    id     uuid        primary key,
    shown  uuid        not null,
    circle uuid        not null,
    person uuid        not null references people.person on delete cascade,
    words  wall.sealed not null,
    at     timestamptz not null,
    foreign key (shown, circle) references days.shown (id, circle) on delete cascade
);
create index answer_shown on days.answer (shown, circle);
create index answer_person on days.answer (person);

alter table days.milestone enable row level security;
alter table days.milestone force row level security;
alter table days.shown enable row level security;
alter table days.shown force row level security;
alter table days.answer enable row level security;
alter table days.answer force row level security;

-- Those of the circle, but for people who are parted from whoever shares it.
create policy own on days.shown for select using (person = (select wall.person()));
create policy fellows on days.shown for select using (
    circle = any ((select circles.mine())::uuid[]) and not person = any ((select people.parted_from())::uuid[]));
create policy shares on days.shown for insert with check (
    person = (select wall.person()) and circle = any ((select circles.agreed())::uuid[])
    and not circle = any ((select circles.silent())::uuid[]));
create policy takes_back on days.shown for delete using (person = (select wall.person()));
create policy forgets on days.shown using ((select wall.actor()) = 'system');

create policy own on days.milestone using (person = (select wall.person()));
create policy fellows on days.milestone for select using (
    exists (select from days.shown s where s.milestone = milestone.id));

create policy own on days.answer for select using (person = (select wall.person()));
create policy fellows on days.answer for select using (
    not person = any ((select people.parted_from())::uuid[])
    and exists (select from days.shown s where s.id = answer.shown));
create policy answers on days.answer for insert with check (
    person = (select wall.person()) and circle = any ((select circles.agreed())::uuid[])
    and not circle = any ((select circles.silent())::uuid[])
    and exists (select from days.shown s where s.id = answer.shown));
-- Whoever wrote it takes it back; whoever it was written to may take it down.
create policy takes_back on days.answer for delete using (
    person = (select wall.person())
    or exists (select from days.shown s where s.id = answer.shown and s.person = (select wall.person())));

grant select, insert, delete, update (yearly) on days.milestone to tandem_runtime;
grant select, insert, delete on days.shown, days.answer to tandem_runtime;
