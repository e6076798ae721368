-- How somebody can be reached: each way with a yes of its own, the order they like, when nobody disturbs them.
create schema channels;
grant usage on schema channels to tandem_runtime;

-- Every yes, and when it was taken back. `by`: who wrote it down; null where it came by text message.
create table channels.consent (
    id        uuid        primary key,
    person    uuid        not null references people.person on delete cascade,
    channel   text        not null check (channel in
        ('app', 'push', 'email', 'text', 'call', 'letter', 'kiosk', 'in_person')),
    place     smallint    not null,
    agreed    timestamptz not null,
    withdrawn timestamptz check (withdrawn >= agreed),
    by        uuid
);
create unique index consent_now on channels.consent (person, channel) where withdrawn is null;
create index consent_person on channels.consent (person, agreed);

-- `named`: messages may show the program's name outside. Without hours of their own the usual ones count; null: no note.
create table channels.setting (
    person     uuid        primary key references people.person on delete cascade,
    quiet_from time,
    quiet_to   time,
    zone       text        check (length(zone) <= 64),
    note       wall.sealed,
    named      boolean     not null default false,
    check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (zone is null))
);

alter table channels.consent enable row level security;
alter table channels.consent force row level security;
alter table channels.setting enable row level security;
alter table channels.setting force row level security;

-- Theirs; read by those who reach out to them; written down for them by the coordinator who has them in the caseload.
create policy own on channels.consent using (person = (select wall.person()))
    with check (person = (select wall.person()) and by = person);
create policy carers on channels.consent for select using (people.sees(person, '{mentor,caseload}'));
create policy writes on channels.consent for insert with check (
    people.sees(person, '{caseload}') and by = (select wall.person()) and withdrawn is null);
create policy withdraws on channels.consent for update
    using (withdrawn is null and people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}'));
create policy answers on channels.consent using ((select wall.actor()) = 'system');

create policy own on channels.setting using (person = (select wall.person())) with check (person = (select wall.person()));
create policy carers on channels.setting for select using (people.sees(person, '{mentor,caseload}'));
create policy sends on channels.setting for select using ((select wall.actor()) = 'system');

grant select, insert, update (place, withdrawn) on channels.consent to tandem_runtime;
grant select, insert, update (quiet_from, quiet_to, zone, note, named) on channels.setting to tandem_runtime;
