-- Check-ins: what somebody says of their day, sealed in one value with their own key. In clear stand only whose it is,
-- the day, the id of the form it came from, and when.
create schema checkins;
grant usage on schema checkins to tandem_runtime;

-- By month, and within it by person: a page asks for one person and few days. The day and the id are the entry's own, so
-- that the same entry sent again meets itself here. One that was deleted keeps its place without its words for a while:
-- a phone that sends it late must not bring it back.
create table checkins.entry (
    person uuid        not null references people.person on delete cascade,
    day    date        not null,
    id     uuid        not null,
    at     timestamptz not null,
    said   wall.sealed,
    primary key (person, day, id)
) partition by range (day);

-- What no month takes is kept here: a clock that is wrong loses nobody's words.
create table checkins.entry_other partition of checkins.entry default;

-- Months from a year ago to a year ahead that are not there yet. Runs as the owner, by a job, long before they are
-- needed; a month that the table for all others has begun to hold stays there.
create function checkins.make_months() returns integer language plpgsql security definer set search_path = '' as $$
declare
    first date := date_trunc('month', wall.now())::date;
    month date;
    made integer := 0;
begin
    for ahead in -12..12 loop
        month := (first + make_interval(months => ahead))::date;
        if to_regclass('checkins.entry_' || to_char(month, 'YYYY_MM')) is null and not exists (
            select from checkins.entry_other e
            where e.day >= month and e.day < (month + interval '1 month')::date)
        then
            execute format('create table checkins.%I partition of checkins.entry for values from (%L) to (%L)',
                'entry_' || to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
            made := made + 1;
        end if;
    end loop;
    return made;
end $$;
select checkins.make_months();
grant execute on function checkins.make_months() to tandem_runtime;

-- Which entries somebody has opened, and to whom. Taken back at once by deleting the row. Without the note, unless said.
create table checkins.shown (
    person uuid    not null,
    day    date    not null,
    entry  uuid    not null,
    holder uuid    not null references people.person on delete cascade,
    kind   text    not null check (kind in ('mentor', 'leader')),
    note   boolean not null,
    primary key (person, day, entry, holder),
    foreign key (person, day, entry) references checkins.entry on delete cascade
);
create index shown_holder on checkins.shown (holder, person, day);

-- To whom each new one is opened from now on.
create table checkins.standing (
    person uuid    not null references people.person on delete cascade,
    holder uuid    not null references people.person on delete cascade,
    kind   text    not null check (kind in ('mentor', 'leader')),
    note   boolean not null,
    primary key (person, holder)
);
create index standing_holder on checkins.standing (holder);

-- With the open half a phone seals what it cannot send now; it cannot open it again. The other half is sealed in its turn
-- with the person's own key.
create table checkins.seal (
    id     uuid        primary key,
    person uuid        not null unique references people.person on delete cascade,
    open   bytea       not null check (octet_length(open) < 200),
    secret wall.sealed not null
);

alter table checkins.entry enable row level security;
alter table checkins.entry force row level security;
alter table checkins.shown enable row level security;
alter table checkins.shown force row level security;
alter table checkins.standing enable row level security;
alter table checkins.standing force row level security;
alter table checkins.seal enable row level security;
alter table checkins.seal force row level security;

create policy own on checkins.shown using (person = (select wall.person()));
-- Whoever it is opened to, for as long as they are mentor or leader to that person.
create policy opened on checkins.shown for select using (
    holder = (select wall.person()) and people.sees(person, array[kind]));

create policy own on checkins.entry for select using (person = (select wall.person()));
create policy writes on checkins.entry for insert with check (person = (select wall.person()) and said is not null);
create policy changes on checkins.entry for update
    using (person = (select wall.person()) and said is not null) with check (person = (select wall.person()));
create policy opened on checkins.entry for select using (
    said is not null and exists (
        select from checkins.shown s
        where s.person = entry.person and s.day = entry.day and s.entry = entry.id
          and s.holder = (select wall.person()) and people.sees(s.person, array[s.kind])));
-- What was deleted leaves its place after a while.
create policy forgets on checkins.entry using ((select wall.actor()) = 'system' and said is null);

create policy own on checkins.standing using (person = (select wall.person()));
create policy own on checkins.seal using (person = (select wall.person()));

grant select, insert, delete, update (said) on checkins.entry to tandem_runtime;
grant select, insert, delete, update (note, kind) on checkins.shown to tandem_runtime;
grant select, insert, delete, update (note, kind) on checkins.standing to tandem_runtime;
grant select, insert on checkins.seal to tandem_runtime;
