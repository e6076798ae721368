-- E-mail, telephone and legal name of people, apart from everything they do. Sealed; found by a keyed hash whose key is
-- not in this database.
create schema identities;
grant usage on schema identities to tandem_runtime;

create table identities.identity (
    id          uuid        primary key,
    person      uuid        not null references people.person on delete cascade,
    kind        text        not null check (kind in ('email', 'phone', 'legal_name')),
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    value       wall.sealed not null,
    kept        timestamptz not null,
    -- Checked at the end, so that a new value can stand beside the old one for a moment.
    unique (person, kind) deferrable initially deferred
);
-- An address signs one person in. Telephones are shared, and names are.
create unique index identity_email on identities.identity (fingerprint) where kind = 'email';
create index identity_found on identities.identity (kind, fingerprint);

alter table identities.identity enable row level security;
alter table identities.identity force row level security;
create policy own on identities.identity using (person = (select wall.person()));
create policy caseload on identities.identity for select using (people.sees(person, '{caseload}'));
create policy door on identities.identity using ((select wall.actor()) = 'door');
create policy sends on identities.identity for select using ((select wall.actor()) = 'system');
grant select, insert, delete on identities.identity to tandem_runtime;
