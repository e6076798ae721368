-- Coming in: invitations, what people agreed to, and the forms that have made somebody.
create schema joining;
grant usage on schema joining to tandem_runtime;

-- Opens the door for one person, once. Of its code only a keyed hash is kept; the note is the inviter's own. Nothing
-- links it to whoever came.
create table joining.invitation (
    id         uuid        primary key,
    code       bytea       not null unique check (octet_length(code) = 32),
    inviter    uuid        not null references people.person on delete cascade,
    role       text        not null check (role in
        ('member', 'greeter', 'mentor', 'leader', 'coordinator', 'supervisor', 'administrator')),
    circle     uuid,
    note       wall.sealed not null,
    made_at    timestamptz not null,
    until      timestamptz not null check (until > made_at),
    used_at    timestamptz check (used_at between made_at and until),
    revoked_at timestamptz check (revoked_at >= made_at),
    check (used_at is null or revoked_at is null)
);
create index invitation_inviter on joining.invitation (inviter, made_at);

-- What the page said, each version once: the program's own published words.
create table joining.wording (
    hash     bytea primary key check (octet_length(hash) = 32),
    language text  not null check (language in ('en', 'es')),
    text     text  not null
);

-- Who agreed to which version, and when. `community`: that others in a circle learn of the tie to the program.
-- `team`: to keep private what one sees.
create table joining.consent (
    id      uuid        primary key,
    person  uuid        not null references people.person on delete cascade,
    kind    text        not null check (kind in ('community', 'team')),
    wording bytea       not null references joining.wording,
    at      timestamptz not null
);
create index consent_person on joining.consent (person);

-- A form makes one person, however often it is sent.
create table joining.form (
    key    uuid        primary key,
    at     timestamptz not null,
    person uuid        references people.person on delete cascade
);
create index form_at on joining.form (at);
create index form_person on joining.form (person);

alter table joining.invitation enable row level security;
alter table joining.invitation force row level security;
alter table joining.wording enable row level security;
alter table joining.wording force row level security;
alter table joining.consent enable row level security;
alter table joining.consent force row level security;
alter table joining.form enable row level security;
alter table joining.form force row level security;

create policy own on joining.invitation for select using (inviter = (select wall.person()));
create policy door on joining.invitation for select using ((select wall.actor()) in ('door', 'system'));
create policy invites on joining.invitation for insert with check (
    inviter = (select wall.person()) and (
        role = 'member' and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
        or role in ('greeter', 'mentor', 'leader') and (select wall.has('supervisor'))
        or role in ('coordinator', 'supervisor', 'administrator') and (select wall.has('administrator'))));
create policy revokes on joining.invitation for update
    using (inviter = (select wall.person()) and used_at is null and revoked_at is null)
    with check (used_at is null and revoked_at is not null);
create policy takes on joining.invitation for update
    using ((select wall.actor()) = 'door' and used_at is null and revoked_at is null and until > (select wall.now()))
    with check (used_at is not null);
create policy ages on joining.invitation for delete using ((select wall.actor()) = 'system');

create policy published on joining.wording for select using ((select wall.actor()) not in ('', 'nobody'));
create policy shown on joining.wording for insert with check ((select wall.actor()) = 'door');

create policy own on joining.consent for select using (person = (select wall.person()));
create policy keeper on joining.consent for select using (people.sees(person, '{caseload,glass}'));
create policy given on joining.consent for insert with check ((select wall.actor()) = 'door');

create policy door on joining.form using ((select wall.actor()) = 'door');
create policy ages on joining.form using ((select wall.actor()) = 'system');

grant select, insert, delete, update (used_at, revoked_at) on joining.invitation to tandem_runtime;
grant select, insert on joining.wording, joining.consent to tandem_runtime;
grant select, insert, delete, update (person) on joining.form to tandem_runtime;
