-- Which words somebody accepted, and when: the program's, in the language in which they read them, and the circle's own.

-- What the program published. A changed word makes another.
create table circles.wording (
    hash     bytea primary key check (octet_length(hash) = 32),
    language text  not null check (language in ('en', 'es')),
    text     text  not null
);

-- The circle's own lines as they were in each version, sealed like those of now.
create table circles.edition (
    circle  uuid     not null references circles.circle on delete cascade,
    version smallint not null check (version > 0),
    lines   wall.sealed,
    primary key (circle, version)
);
insert into circles.edition (circle, version, lines) select id, agreement, lines from circles.circle where agreement > 1;

create table circles.acceptance (
    membership uuid     not null references circles.membership on delete cascade,
    person     uuid     not null references people.person on delete cascade,
    version    smallint not null check (version > 0),
    wording    bytea    not null references circles.wording,
    day        date     not null,
    primary key (membership, version, wording)
);
create index acceptance_person on circles.acceptance (person);
-- The last that they accepted; none where they came in before it was kept.
alter table circles.membership add wording bytea references circles.wording;

alter table circles.wording enable row level security;
alter table circles.wording force row level security;
alter table circles.edition enable row level security;
alter table circles.edition force row level security;
alter table circles.acceptance enable row level security;
alter table circles.acceptance force row level security;

create policy published on circles.wording for select using ((select wall.actor()) not in ('', 'nobody'));
create policy shown on circles.wording for insert with check ((select wall.person()) is not null);

create policy seen on circles.edition for select
    using (exists (select from circles.circle c where c.id = edition.circle));
create policy accepted on circles.edition for select using (exists (
    select from circles.acceptance a join circles.membership m on m.id = a.membership
    where m.circle = edition.circle and a.version = edition.version and a.person = (select wall.person())));
create policy changes on circles.edition for insert with check (
    circle = any ((select circles.led())::uuid[]) and version = circles.agreement(circle));

create policy own on circles.acceptance for select using (person = (select wall.person()));
create policy accepts on circles.acceptance for insert with check (
    person = (select wall.person()) and exists (
        select from circles.membership m
        where m.id = acceptance.membership and m.person = acceptance.person and m.ended is null
            and circles.agreement(m.circle) = acceptance.version));

grant select, insert on circles.wording, circles.edition, circles.acceptance to tandem_runtime;
grant update (wording) on circles.membership to tandem_runtime;
