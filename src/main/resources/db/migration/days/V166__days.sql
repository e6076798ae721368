-- Goals and the days of each. Dates alone are in clear, under ids that name nobody: what they are of is sealed with the
-- key of whoever counts them, and goes with them. Only they see any of it.
create schema days;
grant usage on schema days to tandem_runtime;

-- `what` is one of our own kinds or their own words; `bounds` is what “less” means to them. `ended` is the last day that
-- can count.
create table days.goal (
    id        uuid        primary key,
    person    uuid        not null references people.person on delete cascade,
    what      wall.sealed not null,
    direction text        not null check (direction in ('none', 'less', 'do')),
    bounds    wall.sealed,
    starts    date        not null,
    ended     date,
    hidden    boolean     not null default false,
    unique (id, person)
);
create index goal_person on days.goal (person);

-- Returns: days that end a run and begin another.
create table days.returned (
    id     uuid primary key,
    goal   uuid not null,
    person uuid not null references people.person on delete cascade,
    first  date not null,
    last   date not null check (last >= first),
    unique (id, person),
    foreign key (goal, person) references days.goal (id, person) on delete cascade
);
create index returned_goal on days.returned (goal, person);
create index returned_person on days.returned (person);

create table days.pause (
    id     uuid primary key,
    goal   uuid not null,
    person uuid not null references people.person on delete cascade,
    first  date not null,
    last   date check (last >= first),
    foreign key (goal, person) references days.goal (id, person) on delete cascade
);
create index pause_goal on days.pause (goal, person);
create index pause_person on days.pause (person);
create unique index pause_open on days.pause (goal) where last is null;

-- The days on which a practice was done.
create table days.done (
    goal   uuid not null,
    person uuid not null references people.person on delete cascade,
    day    date not null,
    primary key (goal, day),
    foreign key (goal, person) references days.goal (id, person) on delete cascade
);
create index done_goal on days.done (goal, person);
create index done_person on days.done (person);

-- What was there and what helped, in their own words, apart from the days themselves. It need not be about any of them.
create table days.reflection (
    id       uuid primary key,
    person   uuid not null references people.person on delete cascade,
    returned uuid,
    day      date not null,
    was      wall.sealed,
    before   wall.sealed,
    helped   wall.sealed,
    next     wall.sealed,
    foreign key (returned, person) references days.returned (id, person) on delete cascade
);
create index reflection_person on days.reflection (person);
create index reflection_returned on days.reflection (returned, person);

-- Whoever wants to see no counts at all.
create table days.unseen (
    person uuid primary key references people.person on delete cascade
);

alter table days.goal enable row level security;
alter table days.goal force row level security;
alter table days.returned enable row level security;
alter table days.returned force row level security;
alter table days.pause enable row level security;
alter table days.pause force row level security;
alter table days.done enable row level security;
alter table days.done force row level security;
alter table days.reflection enable row level security;
alter table days.reflection force row level security;
alter table days.unseen enable row level security;
alter table days.unseen force row level security;

create policy own on days.goal using (person = (select wall.person()));
create policy own on days.returned using (person = (select wall.person()));
create policy own on days.pause using (person = (select wall.person()));
create policy own on days.done using (person = (select wall.person()));
create policy own on days.reflection using (person = (select wall.person()));
create policy own on days.unseen using (person = (select wall.person()));

grant select, insert, delete, update (what, direction, bounds, starts, ended, hidden) on days.goal to tandem_runtime;
grant select, insert, delete, update (first, last) on days.returned to tandem_runtime;
grant select, insert, delete, update (last) on days.pause to tandem_runtime;
grant select, insert, delete on days.done to tandem_runtime;
grant select, insert, delete, update (day, was, before, helped, next) on days.reflection to tandem_runtime;
grant select, insert, delete on days.unseen to tandem_runtime;
