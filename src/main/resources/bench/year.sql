-- Those who were there before the year of the proof began, a few more each week over the last ten years, with two
-- coordinators each and a contact planned. As the owner.
insert into people.person (id, name, language, joined)
select id, decode(repeat('00', 40), 'hex'), 'en', began from year_people;
insert into people.role (id, person, role, given_at) select gen_random_uuid(), id, 'member', began from year_people;
insert into people.relation (id, kind, subject, holder, given_at)
select gen_random_uuid(), 'caseload', id, unnest(array[first, second]), began from year_people;
insert into bridge.enrolment (person, began) select id, began from year_people;
insert into bridge.touchpoint (id, person, owner, kind, due)
select gen_random_uuid(), id, first, 'taper', due from year_people;
insert into transition.choice (person, weekday, returned) select id, nullif(weekday, 0), true from year_people;
-- Only what has been filled: a table that is counted while it is empty is read from end to end from then on.
analyze people.person, people.role, people.relation, bridge.enrolment, bridge.touchpoint, transition.choice;
