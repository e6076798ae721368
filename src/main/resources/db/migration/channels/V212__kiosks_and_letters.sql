-- A shared device that somebody who works here opened in the lobby; the cookie's number is kept as a keyed hash.
create table channels.kiosk (
    id        uuid        primary key,
    hash      bytea       not null unique check (octet_length(hash) = 32),
    opened    timestamptz not null,
    opened_by uuid        not null references people.person on delete cascade,
    ends      timestamptz not null check (ends > opened),
    closed    timestamptz,
    closed_by uuid
);

-- Somebody at it: for a minute after the last tap, and no longer.
create table channels.turn (
    id      uuid        primary key,
    kiosk   uuid        not null references channels.kiosk on delete cascade,
    person  uuid        not null references people.person on delete cascade,
    began   timestamptz not null,
    touched timestamptz not null,
    ended   timestamptz
);
create unique index turn_now on channels.turn (kiosk) where ended is null;
create index turn_person on channels.turn (person);

-- By what somebody shows there who they are: a number of their own, or one that was said to them and holds for minutes.
create table channels.kiosk_code (
    hash   bytea       primary key check (octet_length(hash) = 32),
    person uuid        not null references people.person on delete cascade,
    spoken boolean     not null,
    made   timestamptz not null,
    until  timestamptz check (until > made),
    check (spoken = (until is not null)),
    unique (person, spoken)
);

-- A letter on paper. `run`: with which others it was printed; once, however often somebody asks. `again`: on purpose.
create table channels.letter (
    id        uuid        primary key,
    person    uuid        not null references people.person on delete cascade,
    text      wall.sealed not null,
    queued    timestamptz not null,
    by        uuid        references people.person on delete set null,
    run       uuid,
    taken     timestamptz,
    printed   timestamptz,
    again     smallint    not null default 0 check (again >= 0),
    outcome   text        check (outcome in ('answered', 'returned', 'silent')),
    check ((run is null) = (taken is null)),
    check (printed is null or run is not null),
    check (outcome is null or printed is not null)
);
create index letter_person on channels.letter (person, queued);
create index letter_run on channels.letter (run);
create index letter_waiting on channels.letter (queued) where run is null;
create index letter_by on channels.letter (by);
create index kiosk_by on channels.kiosk (opened_by);

alter table channels.kiosk enable row level security;
alter table channels.kiosk force row level security;
alter table channels.turn enable row level security;
alter table channels.turn force row level security;
alter table channels.kiosk_code enable row level security;
alter table channels.kiosk_code force row level security;
alter table channels.letter enable row level security;
alter table channels.letter force row level security;

create policy carers on channels.kiosk for select using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy opens on channels.kiosk for insert with check (
    opened_by = (select wall.person()) and closed is null
    and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
create policy closes on channels.kiosk for update
    using (closed is null and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (closed_by = (select wall.person()));
create policy door on channels.kiosk for select using ((select wall.actor()) = 'door');
create policy ages on channels.kiosk for delete using ((select wall.actor()) = 'system');
create policy aged on channels.kiosk for select using ((select wall.actor()) = 'system');

create policy own on channels.turn for select using (person = (select wall.person()));
create policy door on channels.turn using ((select wall.actor()) = 'door');

create policy own on channels.kiosk_code using (person = (select wall.person()))
    with check (person = (select wall.person()) and not spoken);
create policy says on channels.kiosk_code for insert with check (spoken and people.sees(person, '{caseload}'));
create policy said on channels.kiosk_code for select using (spoken and people.sees(person, '{caseload}'));
create policy says_again on channels.kiosk_code for delete using (spoken and people.sees(person, '{caseload}'));
create policy door on channels.kiosk_code for select using ((select wall.actor()) = 'door');
create policy used on channels.kiosk_code for delete using ((select wall.actor()) = 'door' and spoken);
-- Whether somebody said yes to the shared device is asked at its door.
create policy door on channels.consent for select using ((select wall.actor()) = 'door' and channel = 'kiosk');

create policy own on channels.letter for select using (person = (select wall.person()));
create policy caseload on channels.letter for select using (people.sees(person, '{caseload}'));
create policy queues on channels.letter for insert with check (
    run is null and by = (select wall.person()) and people.sees(person, '{caseload}'));
create policy prints on channels.letter for update
    using (people.sees(person, '{caseload}')) with check (people.sees(person, '{caseload}'));
create policy takes_back on channels.letter for delete using (run is null and people.sees(person, '{caseload}'));
create policy withdraws on channels.letter for delete using ((select wall.actor()) = 'system' and printed is null);
create policy withdrawn on channels.letter for select using ((select wall.actor()) = 'system');

-- Whoever was at it was here.
create trigger hears_of_quiet after insert or delete on channels.turn for each row execute function reach.hear();

grant select, insert, update (closed, closed_by), delete on channels.kiosk to tandem_runtime;
grant select, insert, update (touched, ended) on channels.turn to tandem_runtime;
grant select, insert, delete on channels.kiosk_code to tandem_runtime;
grant select, insert, update (run, taken, printed, again, outcome), delete on channels.letter to tandem_runtime;
