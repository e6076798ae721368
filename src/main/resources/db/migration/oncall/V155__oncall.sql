-- Who is called when it cannot wait: first, second and third, by the hours of the week in the program's zone.
create schema oncall;
grant usage on schema oncall to tandem_runtime;

create table oncall.slot (
    id     uuid     primary key,
    day    smallint not null check (day between 1 and 7),
    start  time     not null,
    finish time     not null,
    rank   smallint not null check (rank between 1 and 3),
    person uuid     not null references people.person on delete cascade
);
-- Somebody else for a while, or nobody (`person` is null).
create table oncall.change (
    id     uuid        primary key,
    since  timestamptz not null,
    until  timestamptz not null check (until > since),
    rank   smallint    not null check (rank between 1 and 3),
    person uuid        references people.person on delete cascade
);
create index slot_person on oncall.slot (person);
create index change_person on oncall.change (person);

alter table oncall.slot enable row level security;
alter table oncall.slot force row level security;
alter table oncall.change enable row level security;
alter table oncall.change force row level security;
create policy carers on oncall.slot using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy carers on oncall.change using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
-- The program asks before it promises anybody anything.
create policy asks on oncall.slot for select using ((select wall.actor()) = 'system');
create policy asks on oncall.change for select using ((select wall.actor()) = 'system');
grant select, insert, delete on oncall.slot, oncall.change to tandem_runtime;
