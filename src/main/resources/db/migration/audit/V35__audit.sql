-- Who did what, to whom, when: codes and ids, never words. Rows are only ever added. They are written unchained with the
-- work they tell of, so that commits do not wait for each other; the linker chains and signs them within seconds.
create schema audit;
grant usage on schema audit to tandem_runtime;

-- Ids of people stay when the people are erased: an id without a person says nothing. `told`: whether the subject may read
-- it. Who acted, and when, is the database's to say, not the writer's.
create table audit.entry (
    id       uuid        primary key,
    at       timestamptz not null default wall.now(),
    standing text        not null default case when wall.person() is null then wall.actor() else 'person' end
        check (standing in ('person', 'visitor', 'door', 'operator', 'system')),
    actor    uuid        default wall.person() check ((actor is null) = (standing <> 'person')),
    act      text        not null check (act ~ '^[a-z_]{3,40}$'),
    subject  uuid,
    object   text        not null check (object ~ '^[a-z0-9._:/-]{0,80}$'),
    told     boolean     not null
);
create index entry_act on audit.entry (act, id);
create index entry_subject on audit.entry (subject, id);

-- Entries that no link holds yet.
create table audit.waiting (
    entry uuid primary key references audit.entry
);

-- The chain: each hash is made of the entry and the hash before it.
create table audit.link (
    sequence bigint primary key check (sequence > 0),
    entry    uuid   not null unique references audit.entry,
    hash     bytea  not null check (octet_length(hash) = 32)
);

-- The newest link of each batch, signed with a key that is not in this database. `since` is the head before.
create table audit.head (
    sequence  bigint      primary key references audit.link,
    since     bigint      not null check (since >= 0 and since < sequence),
    at        timestamptz not null,
    hash      bytea       not null check (octet_length(hash) = 32),
    signature bytea       not null check (octet_length(signature) = 64)
);

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.waiting enable row level security;
alter table audit.waiting force row level security;
alter table audit.link enable row level security;
alter table audit.link force row level security;
alter table audit.head enable row level security;
alter table audit.head force row level security;

create policy acts on audit.entry for insert with check (
    actor is not distinct from (select wall.person())
    and standing = case when actor is null then (select wall.actor()) else 'person' end);
create policy about_oneself on audit.entry for select using (subject = (select wall.person()) and told);
create policy privacy_officer on audit.entry for select
    using ((select wall.has('supervisor')) and (told or subject is distinct from (select wall.person())));
create policy chains on audit.entry for select using ((select wall.actor()) in ('system', 'operator'));

create policy acts on audit.waiting for insert with check ((select wall.actor()) not in ('', 'nobody'));
create policy chains on audit.waiting using ((select wall.actor()) = 'system');
create policy state on audit.waiting for select
    using ((select wall.actor()) = 'operator' or (select wall.has('supervisor')));

create policy chains on audit.link for insert with check ((select wall.actor()) = 'system');
create policy state on audit.link for select
    using ((select wall.actor()) in ('system', 'operator') or (select wall.has('supervisor')));
create policy chains on audit.head for insert with check ((select wall.actor()) = 'system');
create policy state on audit.head for select
    using ((select wall.actor()) in ('system', 'operator') or (select wall.has('supervisor')));

grant select, insert (id, act, subject, object, told) on audit.entry to tandem_runtime;
grant select, insert, delete on audit.waiting to tandem_runtime;
grant select, insert on audit.link, audit.head to tandem_runtime;
