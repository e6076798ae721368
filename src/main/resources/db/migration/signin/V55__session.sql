-- How people come in again, and who is in.
create schema signin;
grant usage on schema signin to tandem_runtime;

-- The cookie's number is not kept, only its SHA-256. `short` ends when nothing was asked for a while; `shared` is that on
-- a phone or computer of many; `own` lasts on a device of one's own.
create table signin.session (
    hash    bytea       primary key check (octet_length(hash) = 32),
    id      uuid        not null unique,
    person  uuid        not null references people.person on delete cascade,
    kind    text        not null check (kind in ('short', 'shared', 'own')),
    method  text        not null check (method in ('passkey', 'code', 'card', 'passphrase', 'invitation', 'persona')),
    device  text        not null check (device in ('phone', 'computer', 'unknown')),
    opened  timestamptz not null,
    touched timestamptz not null,
    proven  timestamptz not null,
    ends    timestamptz not null check (ends > opened)
);
create index session_person on signin.session (person);

alter table signin.session enable row level security;
alter table signin.session force row level security;
create policy door on signin.session using ((select wall.actor()) = 'door');
create policy own on signin.session for select using (person = (select wall.person()));
create policy ends_own on signin.session for delete using (person = (select wall.person()));
create policy ages on signin.session for delete using ((select wall.actor()) = 'system');
create policy aged on signin.session for select using ((select wall.actor()) = 'system');
grant select, insert, delete, update (touched, proven, ends) on signin.session to tandem_runtime;
