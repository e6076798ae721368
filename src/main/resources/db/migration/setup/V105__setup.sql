-- How the first administrator comes in, and whom a small team asks from outside.
create schema setup;
grant usage on schema setup to tandem_runtime;

-- One-time links. The code is not kept, only its SHA-256. Who used it may come back with the same browser for a few
-- minutes, for an answer that was lost on the way.
create table setup.link (
    hash    bytea       primary key check (octet_length(hash) = 32),
    made    timestamptz not null,
    ends    timestamptz not null check (ends > made),
    used    timestamptz,
    browser bytea       check (octet_length(browser) = 32),
    person  uuid        references people.person on delete cascade,
    check ((used is null) = (browser is null) and (used is null) = (person is null))
);

-- Somebody outside of the program who gives the second yes where a team is too small for two. Sealed with a key of its
-- own; there is one at a time.
create table setup.approver (
    id    uuid        primary key,
    one   boolean     not null default true unique check (one),
    name  wall.sealed not null,
    email wall.sealed not null,
    named timestamptz not null,
    by    uuid        references people.person on delete set null
);

alter table setup.link enable row level security;
alter table setup.link force row level security;
alter table setup.approver enable row level security;
alter table setup.approver force row level security;

create policy door on setup.link using ((select wall.actor()) = 'door');
create policy made on setup.link for insert with check ((select wall.actor()) in ('operator', 'system'));

create policy administrators on setup.approver using ((select wall.has('administrator')));
create policy asks on setup.approver for select
    using ((select wall.actor()) = 'system' or (select wall.has('supervisor')));

grant select, insert, delete, update (used, browser, person) on setup.link to tandem_runtime;
grant select, insert, delete on setup.approver to tandem_runtime;
