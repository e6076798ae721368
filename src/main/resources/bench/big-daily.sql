-- Other members of a big program, and their check-ins, for the bench of a day. Nobody opens these rows; their bytes are
-- those of a row that is there.
alter table checkins.entry drop constraint if exists entry_person_fkey;
drop table if exists big_member;
create temporary table big_member as
    select gen_random_uuid() as id from generate_series(1, ${members});
insert into people.person (id, name, language, joined)
    select b.id, p.name, 'en', now() - interval '400 days'
    from (select name from people.person limit 1) p, big_member b;
insert into people.role (id, person, role, given_at)
    select gen_random_uuid(), id, 'member', now() from big_member;
insert into checkins.entry (person, day, id, at, said)
    select b.id, current_date - ago, gen_random_uuid(), now() - ago * interval '1 day', e.said
    from (select said from checkins.entry where said is not null limit 1) e,
        generate_series(${days}, 1, -1) ago, big_member b;
