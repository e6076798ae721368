-- Somebody who works here has lost their only passkey: an administrator lets them make another, by a link of which only
-- the hash is kept. As long as the row is there, nothing but the link lets them in; the new passkey ends it.
create table ways.renewal (
    person  uuid        primary key references people.person on delete cascade,
    hash    bytea       not null unique check (octet_length(hash) = 32),
    by      uuid        not null,
    made    timestamptz not null,
    ends    timestamptz not null check (ends > made),
    browser bytea       check (octet_length(browser) = 32)
);

alter table ways.renewal enable row level security;
alter table ways.renewal force row level security;
create policy door on ways.renewal using ((select wall.actor()) = 'door');
create policy own on ways.renewal for select using (person = (select wall.person()));
create policy over on ways.renewal for delete using (person = (select wall.person()));
create policy renews on ways.renewal
    using ((select wall.has('administrator')) and people.works(person) and person <> (select wall.person()))
    with check (
        (select wall.has('administrator')) and people.works(person) and person <> (select wall.person())
        and by = (select wall.person()) and browser is null);
grant select, insert, update, delete on ways.renewal to tandem_runtime;

-- The old ones go with it. An administrator adds none.
create policy lost_at_work on ways.passkey for select
    using ((select wall.has('administrator')) and people.works(person) and person <> (select wall.person()));
create policy loses_at_work on ways.passkey for delete
    using ((select wall.has('administrator')) and people.works(person) and person <> (select wall.person()));
