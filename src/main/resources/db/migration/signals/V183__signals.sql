-- Signals: what somebody chose about the rules over their own check-ins, and what they open to their mentor or to the
-- coordinator who looks after them. Which rule it is and what it says are sealed with their own key. Of somebody who
-- opens nothing, no signal is kept: it is worked out anew when they look.
create schema signals;
grant usage on schema signals to tandem_runtime;

-- Rules that are off or put off, and the zone of their days, in one sealed value.
create table signals.choice (
    person uuid        primary key references people.person on delete cascade,
    said   wall.sealed not null
);

-- To whom signals of one rule, or of all, are opened. Taken back by deleting the row, with whatever it opened.
create table signals.share (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    holder uuid        not null references people.person on delete cascade,
    kind   text        not null check (kind in ('mentor', 'caseload')),
    rule   wall.sealed not null,
    since  timestamptz not null,
    -- when the program last went over their check-ins by itself because of it
    looked timestamptz,
    unique (id, person, holder)
);
create index share_person on signals.share (person);
create index share_holder on signals.share (holder);

create table signals.signal (
    id     uuid        primary key,
    person uuid        not null references people.person on delete cascade,
    said   wall.sealed not null,
    at     timestamptz not null,
    -- they keep this one to themselves
    held   boolean     not null default false,
    unique (id, person)
);
create index signal_person on signals.signal (person);

-- Which signal is open by which share.
create table signals.opened (
    signal uuid not null,
    share  uuid not null,
    person uuid not null references people.person on delete cascade,
    holder uuid not null references people.person on delete cascade,
    read   timestamptz,
    primary key (signal, share),
    foreign key (signal, person) references signals.signal (id, person) on delete cascade,
    foreign key (share, person, holder) references signals.share (id, person, holder) on delete cascade
);
create index opened_holder on signals.opened (holder);
create index opened_share on signals.opened (share);

alter table signals.choice enable row level security;
alter table signals.choice force row level security;
alter table signals.share enable row level security;
alter table signals.share force row level security;
alter table signals.signal enable row level security;
alter table signals.signal force row level security;
alter table signals.opened enable row level security;
alter table signals.opened force row level security;

create policy own on signals.choice using (person = (select wall.person()));

create policy own on signals.share for select using (person = (select wall.person()));
create policy opens on signals.share for insert with check (
    person = (select wall.person()) and exists (
        select from people.relation r
        where r.subject = share.person and r.holder = share.holder and r.kind = share.kind and r.ended_at is null));
create policy notes on signals.share for update using (person = (select wall.person()));
create policy ends on signals.share for delete using (person = (select wall.person()));
-- Whoever stops being somebody's mentor or coordinator and becomes it again begins with nothing.
create policy holders on signals.share for select using (
    holder = (select wall.person()) and people.sees(person, array[kind]) and exists (
        select from people.relation r
        where r.subject = share.person and r.holder = share.holder and r.kind = share.kind
          and r.ended_at is null and r.given_at <= share.since));
-- Once a day the program asks who opens anything, and then acts as each of them.
create policy asks on signals.share for select using ((select wall.actor()) = 'system');

create policy own on signals.opened using (person = (select wall.person()));
create policy readers on signals.opened for select using (
    holder = (select wall.person()) and exists (
        select from signals.share s where s.id = opened.share and s.holder = (select wall.person())));
create policy reads on signals.opened for update
    using (holder = (select wall.person()) and exists (
        select from signals.share s where s.id = opened.share and s.holder = (select wall.person())))
    with check (holder = (select wall.person()));

create policy own on signals.signal using (person = (select wall.person()));
create policy readers on signals.signal for select using (exists (
    select from signals.opened o where o.signal = signal.id and o.holder = (select wall.person())));
create policy forgets on signals.signal using (
    (select wall.actor()) = 'system' and at < wall.now() - interval '30 days');

grant select, insert, delete, update (said) on signals.choice to tandem_runtime;
grant select, insert, delete, update (looked) on signals.share to tandem_runtime;
grant select, insert, delete, update (held) on signals.signal to tandem_runtime;
grant select, insert, delete, update (read) on signals.opened to tandem_runtime;
