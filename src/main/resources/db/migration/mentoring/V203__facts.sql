-- What an insurer asks about a contact (H0038): only of peers who are paid for it and whose credential a supervisor
-- recorded, and only of those who said that their contacts may be billed.
create table mentoring.credential (
    id         uuid        primary key,
    person     uuid        not null references people.person on delete cascade,
    title      wall.sealed not null,
    expires    date,
    supervisor uuid        not null references people.person on delete cascade,
    recorded   timestamptz not null,
    ended      timestamptz check (ended >= recorded),
    check (supervisor <> person)
);
create index credential_person on mentoring.credential (person);
create unique index credential_now on mentoring.credential (person) where ended is null;
create index credential_supervisor on mentoring.credential (supervisor);

-- That somebody said yes, and since when. No row is a no.
create table mentoring.agreement (
    person uuid        primary key references people.person on delete cascade,
    since  timestamptz not null
);

-- One contact. What was said in it is sealed with the person's key, the author's name with the author's.
create table mentoring.fact (
    encounter  uuid        primary key,
    person     uuid        not null references people.person on delete cascade,
    by         uuid        not null references people.person on delete cascade,
    author     wall.sealed not null,
    started    timestamptz not null,
    stopped    timestamptz not null check (stopped > started and stopped <= started + interval '12 hours'),
    place      text        not null check (place in ('office', 'home', 'community', 'video', 'phone')),
    together   boolean     not null,
    goal       wall.sealed not null,
    activity   wall.sealed not null,
    response   wall.sealed not null,
    step       wall.sealed not null,
    credential wall.sealed not null,
    supervisor uuid        not null references people.person on delete cascade,
    refused    timestamptz,
    exported   timestamptz,
    check (refused is null or exported is null)
);
create index fact_person on mentoring.fact (person, started);
create index fact_by on mentoring.fact (by, started);
create index fact_supervisor on mentoring.fact (supervisor);

alter table mentoring.credential enable row level security;
alter table mentoring.credential force row level security;
alter table mentoring.agreement enable row level security;
alter table mentoring.agreement force row level security;
alter table mentoring.fact enable row level security;
alter table mentoring.fact force row level security;

create policy own on mentoring.credential for select using (person = (select wall.person()));
create policy supervisors on mentoring.credential for select using ((select wall.has('supervisor')));
create policy records on mentoring.credential for insert with check (
    supervisor = (select wall.person()) and (select wall.has('supervisor')) and ended is null
    and people.serves(person));
create policy ends on mentoring.credential for update
    using ((select wall.has('supervisor')) and ended is null) with check (ended is not null);

create policy own on mentoring.agreement using (person = (select wall.person()));
create policy beside on mentoring.agreement for select using (mentoring.beside(person));

create policy own on mentoring.fact for select using (person = (select wall.person()));
create policy author on mentoring.fact for select using (by = (select wall.person()));
create policy bills on mentoring.fact for select using (people.sees(person, '{caseload}'));
create policy writes on mentoring.fact for insert with check (
    by = (select wall.person()) and mentoring.walks(person) and refused is null and exported is null
    and exists (select from mentoring.agreement a where a.person = fact.person)
    and exists (
        select from mentoring.credential c
        where c.person = (select wall.person()) and c.ended is null and c.supervisor = fact.supervisor
          and (c.expires is null or c.expires >= cast(fact.started as date))));
create policy refuses on mentoring.fact for update
    using (person = (select wall.person()) and exported is null) with check (refused is not null);
create policy exports on mentoring.fact for update
    using (people.sees(person, '{caseload}') and refused is null
        and exists (select from mentoring.agreement a where a.person = fact.person))
    with check (exported is not null);

grant select, insert, update (ended) on mentoring.credential to tandem_runtime;
grant select, insert, delete on mentoring.agreement to tandem_runtime;
grant select, insert, update (refused, exported) on mentoring.fact to tandem_runtime;
