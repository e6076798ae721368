-- The rest of a big program, for the bench of circles: circles of ten people each, and what they wrote in 90 days. Nobody
-- opens these rows; their bytes are those of a row that is there.
alter table conversation.post
    drop constraint post_circle_fkey, drop constraint post_author_fkey;
create temporary table big_circle as
    select gen_random_uuid() as id, n from generate_series(1, ${circles}) n;
insert into circles.circle
    select (jsonb_populate_record(c, jsonb_build_object('id', b.id))).*
    from circles.circle c, big_circle b where c.id = (select id from circles.circle limit 1);
create temporary table big_person as
    select gen_random_uuid() as id, n from generate_series(1, ${circles} * 10) n;
insert into people.person (id, name, language, joined)
    select b.id, p.name, 'en', now() - interval '100 days'
    from (select name from people.person limit 1) p, big_person b;
insert into people.role (id, person, role, given_at)
    select gen_random_uuid(), id, 'member', now() from big_person;
insert into circles.membership (id, circle, person, name, leads, since)
    select gen_random_uuid(), c.id, p.id, m.name, false, current_date
    from (select name from circles.membership limit 1) m,
        big_circle c join big_person p on c.n = 1 + p.n % ${circles};
insert into conversation.post (id, circle, thread, began, author, words, at)
    select o.id, c.id, o.id, o.at, p.id, w.words, o.at
    from (select words from conversation.post limit 1) w,
        big_circle c join big_person p on c.n = 1 + p.n % ${circles},
        lateral (select gen_random_uuid() as id, now() - random() * interval '90 days' as at
            from generate_series(1, ${each}) where p.n > 0) o;
alter table conversation.post
    add constraint post_circle_fkey foreign key (circle) references circles.circle
        on delete cascade not valid,
    add constraint post_author_fkey foreign key (author) references people.person
        on delete cascade not valid;
