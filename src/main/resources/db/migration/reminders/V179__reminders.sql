-- What somebody wants to be reminded of, when, and by which way. Nothing goes that is not here.
create schema reminders;
grant usage on schema reminders to tandem_runtime;

-- The hours in which nothing goes, on the clock of `zone`; how many go in a day at most; until when none goes.
create table reminders.setting (
    person  uuid     primary key references people.person on delete cascade,
    sleeps  time     not null,
    wakes   time     not null,
    zone    text     not null check (length(zone) <= 64),
    most    smallint not null check (most between 1 and 6),
    snoozed timestamptz
);

-- `reason` is the code of what it is about; `card` holds what only its owner knows: a date, the words they want to read.
-- `done` is the last moment that was dealt with, `look` when to look next.
create table reminders.wish (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    reason text        not null check (length(reason) <= 32),
    way    text        not null check (way in ('push', 'email', 'calendar')),
    card   wall.sealed not null,
    since  timestamptz not null,
    done   timestamptz not null,
    look   timestamptz not null
);
create index wish_person on reminders.wish (person);
create index wish_look on reminders.wish (look);

-- What went, so that no more goes in a day than they asked for.
create table reminders.gone (
    wish   uuid        not null,
    due    timestamptz not null,
    person uuid        not null references people.person on delete cascade,
    at     timestamptz not null,
    primary key (wish, due)
);
create index gone_person on reminders.gone (person, at);

-- A phone or computer that takes messages, as its browser gave it to us.
create table reminders.device (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    card   wall.sealed not null,
    kind   text        not null check (kind in ('phone', 'computer', 'unknown')),
    since  date        not null
);
create index device_person on reminders.device (person);

-- By what browsers' makers know that a message is from here: one pair of keys, made at its first use.
create table reminders.sender (
    id   uuid        primary key,
    pair wall.sealed not null
);

alter table reminders.setting enable row level security;
alter table reminders.setting force row level security;
alter table reminders.wish enable row level security;
alter table reminders.wish force row level security;
alter table reminders.gone enable row level security;
alter table reminders.gone force row level security;
alter table reminders.device enable row level security;
alter table reminders.device force row level security;
alter table reminders.sender enable row level security;
alter table reminders.sender force row level security;

create policy own on reminders.setting using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy sends on reminders.setting for select using ((select wall.actor()) = 'system');
create policy own on reminders.wish using (person = (select wall.person())) with check (person = (select wall.person()));
create policy sends on reminders.wish for select using ((select wall.actor()) = 'system');
create policy looks on reminders.wish for update using ((select wall.actor()) = 'system');
create policy ends on reminders.wish for delete using ((select wall.actor()) = 'system');
create policy own on reminders.gone for select using (person = (select wall.person()));
create policy sends on reminders.gone for select using ((select wall.actor()) = 'system');
create policy went on reminders.gone for insert with check ((select wall.actor()) = 'system');
create policy forgets on reminders.gone for delete using ((select wall.actor()) = 'system');
create policy own on reminders.device using (person = (select wall.person()))
    with check (person = (select wall.person()));
create policy sends on reminders.device for select using ((select wall.actor()) = 'system');
create policy ends on reminders.device for delete using ((select wall.actor()) = 'system');
create policy house on reminders.sender for select using ((select wall.actor()) = 'system');
create policy makes on reminders.sender for insert with check ((select wall.actor()) = 'system');

grant select, insert, update, delete on reminders.setting to tandem_runtime;
grant select, insert, update (done, look), delete on reminders.wish to tandem_runtime;
grant select, insert, delete on reminders.gone to tandem_runtime;
grant select, insert, delete on reminders.device to tandem_runtime;
grant select, insert on reminders.sender to tandem_runtime;
