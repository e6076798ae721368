-- Before somebody leaves treatment: a list of those who are to come, what they agreed to, and the meeting at which one
-- hands over to the next.
create schema intake;
grant usage on schema intake to tandem_runtime;

-- Somebody who is to come. Each row has a key of its own, and goes with it: when they come in, when they do not want to,
-- or after `until`. `facts`: name, day of birth, e-mail, telephone. Coordinators read it, and nobody else.
create table intake.entry (
    id          uuid        primary key,
    coordinator uuid        references people.person on delete set null,
    facts       wall.sealed not null,
    discharge   date,
    language    text        not null check (language in ('en', 'es')),
    added       timestamptz not null,
    until       date        not null,
    invitation  uuid
);
create index entry_coordinator on intake.entry (coordinator);
create index entry_invitation on intake.entry (invitation);
create index entry_until on intake.entry (until);

-- A row that is gone, without anything of it: so that its key goes too, whatever happens in between, and so that
-- whoever left without a meeting is still counted.
create table intake.gone (
    id        uuid        primary key,
    how       text        not null check (how in ('came', 'forgotten', 'refused')),
    discharge date,
    met       boolean     not null,
    at        timestamptz not null,
    destroyed boolean     not null default false
);

-- Keyed hashes of those who came in from a roster, so that the next one does not bring them again. They name nobody
-- and lead to nobody.
create table intake.arrived (
    id    uuid  primary key,
    kind  text  not null check (kind in ('who', 'name', 'email', 'phone')),
    hash  bytea not null check (octet_length(hash) = 32),
    until date  not null
);
create index arrived_hash on intake.arrived (hash);

-- That somebody agreed to be invited, and to which words. While they are not here it is sealed with their row's key,
-- afterwards with their own.
create table intake.consent (
    id       uuid        primary key,
    entry    uuid        references intake.entry on delete cascade,
    person   uuid        references people.person on delete cascade,
    how      text        not null check (how in ('spoken', 'paper')),
    given    date        not null,
    expires  date        not null check (expires > given),
    words    wall.sealed not null,
    recorder uuid,
    at       timestamptz not null,
    check (num_nonnulls(entry, person) = 1)
);
create unique index consent_entry on intake.consent (entry);
create index consent_person on intake.consent (person);

-- The day somebody who came in from a roster leaves treatment, or left it.
create table intake.discharge (
    person   uuid primary key references people.person on delete cascade,
    expected date not null
);
create index discharge_expected on intake.discharge (expected);

-- The meeting. `taker`: whoever takes over. `agreed`: what they wrote down together, once it was held.
create table intake.handoff (
    id         uuid        primary key,
    entry      uuid        references intake.entry on delete cascade,
    person     uuid        references people.person on delete cascade,
    planner    uuid        references people.person on delete set null,
    taker      uuid        references people.person on delete set null,
    name       wall.sealed not null,
    place      wall.sealed not null,
    starts     timestamptz not null,
    minutes    smallint    not null check (minutes between 10 and 240),
    agreed     wall.sealed,
    held       date,
    first      date,
    cancelled  timestamptz,
    check (num_nonnulls(entry, person) = 1),
    check ((agreed is null) = (held is null)),
    check (cancelled is null or held is null)
);
create index handoff_entry on intake.handoff (entry);
create index handoff_person on intake.handoff (person);
create index handoff_planner on intake.handoff (planner);
create index handoff_taker on intake.handoff (taker);

alter table intake.entry enable row level security;
alter table intake.entry force row level security;
alter table intake.gone enable row level security;
alter table intake.gone force row level security;
alter table intake.arrived enable row level security;
alter table intake.arrived force row level security;
alter table intake.consent enable row level security;
alter table intake.consent force row level security;
alter table intake.discharge enable row level security;
alter table intake.discharge force row level security;
alter table intake.handoff enable row level security;
alter table intake.handoff force row level security;

create policy coordinators on intake.entry using ((select wall.has('coordinator')))
    with check ((select wall.has('coordinator')));
-- Whoever stands at the door with an invitation that was made for one of them.
create policy door on intake.entry using ((select wall.actor()) = 'door' and invitation is not null);
create policy ages on intake.entry using ((select wall.actor()) = 'system');

create policy coordinators on intake.gone for select using ((select wall.has('coordinator')));
create policy goes on intake.gone for insert with check (
    (select wall.has('coordinator')) or (select wall.actor()) in ('door', 'system'));
create policy ages on intake.gone using ((select wall.actor()) = 'system');

create policy coordinators on intake.arrived for select using ((select wall.has('coordinator')));
create policy comes on intake.arrived for insert with check ((select wall.actor()) = 'door');
create policy ages on intake.arrived using ((select wall.actor()) = 'system');

create policy own on intake.consent for select using (person = (select wall.person()));
create policy coordinators on intake.consent for select using (
    entry is not null and (select wall.has('coordinator')));
create policy keeper on intake.consent for select using (people.sees(person, '{caseload,glass}'));
create policy records on intake.consent for insert with check (
    entry is not null and (select wall.has('coordinator')) and recorder = (select wall.person()));
create policy door on intake.consent using ((select wall.actor()) = 'door');
create policy ages on intake.consent for select using ((select wall.actor()) = 'system');

create policy own on intake.discharge for select using (person = (select wall.person()));
create policy keeper on intake.discharge for select using (people.sees(person, '{caseload,glass}'));
create policy keeps on intake.discharge for insert with check (people.sees(person, '{caseload}'));
create policy moves on intake.discharge for update using (people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}'));
create policy door on intake.discharge for insert with check ((select wall.actor()) = 'door');

create policy own on intake.handoff for select using (person = (select wall.person()));
create policy taker on intake.handoff for select using (
    taker = (select wall.person()) and (person is null or people.may_meet(person, taker)));
create policy coordinators on intake.handoff for select using (
    entry is not null and (select wall.has('coordinator')));
create policy keeper on intake.handoff for select using (people.sees(person, '{caseload,glass}'));
create policy plans on intake.handoff for insert with check (
    planner = (select wall.person()) and held is null and cancelled is null and (select wall.has('coordinator'))
    and (entry is not null or people.sees(person, '{caseload}')));
create policy writes on intake.handoff for update
    using (held is null and cancelled is null
        and (entry is not null and (select wall.has('coordinator')) or people.sees(person, '{caseload}')))
    with check (entry is not null and (select wall.has('coordinator')) or people.sees(person, '{caseload}'));
create policy door on intake.handoff using ((select wall.actor()) = 'door');
create policy ages on intake.handoff for select using ((select wall.actor()) = 'system');

grant select, insert, delete, update (coordinator, facts, discharge, language, until, invitation)
    on intake.entry to tandem_runtime;
grant select, insert, delete, update (destroyed) on intake.gone to tandem_runtime;
grant select, insert, delete on intake.arrived to tandem_runtime;
grant select, insert, update (entry, person, words) on intake.consent to tandem_runtime;
grant select, insert, update (expected) on intake.discharge to tandem_runtime;
grant select, insert, update (entry, person, taker, name, place, starts, minutes, agreed, held, first, cancelled)
    on intake.handoff to tandem_runtime;
