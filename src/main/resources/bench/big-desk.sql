-- The rest of a big program, for the bench of the desk: everybody enrolled with somebody who looks after them, a next
-- date and the contacts of years. Nobody opens these rows; their bytes are those of a row that is there. Whoever is
-- signed in has their share of them, due later than what the page shows.
alter table bridge.encounter drop constraint encounter_person_fkey;
create temporary table big_owner as
    select r.person as id, exists (select from people.relation l where l.holder = r.person) as seat
    from people.role r where r.role = 'coordinator' and r.ended_at is null;
create temporary table big_numbered as select id, seat, row_number() over (order by id) - 1 as n from big_owner;
create temporary table big_person as
    select gen_random_uuid() as id, n from generate_series(1, ${people}) n;
insert into people.person (id, name, language, joined)
    select b.id, p.name, 'en', now() - interval '900 days'
    from (select name from people.person limit 1) p, big_person b;
insert into people.role (id, person, role, given_at)
    select gen_random_uuid(), id, 'member', now() from big_person;
create temporary table big_pair as
    select p.id as person, p.n, o.id as owner, o.seat
    from big_person p join big_numbered o on o.n = p.n % (select count(*) from big_numbered);
insert into people.relation (id, kind, subject, holder, given_at)
    select gen_random_uuid(), 'caseload', person, owner, now() - interval '800 days' from big_pair;
insert into bridge.enrolment (person, began)
    select person, current_date - cast(n % 1500 as int) from big_pair;
insert into bridge.touchpoint (id, person, owner, kind, due)
    select gen_random_uuid(), person, owner, 'taper',
        current_date + cast(case when seat then 8 + n % 300 else n % 300 - 5 end as int)
    from big_pair;
-- Those before the last one, which are looked at and not opened; of the rest all.
insert into bridge.encounter (id, person, by, at, result, line, way)
    select gen_random_uuid(), e.person, e.by, e.at - i * interval '5 days', 'reached', e.line, 'call'
    from bridge.encounter e, generate_series(1, ${each} - 1) i;
insert into bridge.encounter (id, person, by, at, result, line, way)
    select gen_random_uuid(), p.person, p.owner, now() - i * interval '5 days' - random() * interval '1 day',
        'reached', e.line, 'call'
    from (select line from bridge.encounter limit 1) e, big_pair p, generate_series(1, ${each}) i;
alter table bridge.encounter
    add constraint encounter_person_fkey foreign key (person) references people.person on delete cascade not valid;
