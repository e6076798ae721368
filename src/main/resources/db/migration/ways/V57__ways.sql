-- How people show who they are: codes, cards, passphrases, passkeys. Nothing here lets anybody in by itself: codes, cards
-- and passphrases are hashed with a key that is not in this database.
create schema ways;
grant usage on schema ways to tandem_runtime;

-- A code on its way to an e-mail address, or to nobody: a row is made for an address that nobody here has as well. `hash`
-- is of the number that the asking browser holds. With a person, it is their new address that is being tried.
create table ways.ticket (
    hash    bytea       primary key check (octet_length(hash) = 32),
    account bytea       not null check (octet_length(account) = 32),
    code    bytea       not null check (octet_length(code) = 32),
    person  uuid        references people.person on delete cascade,
    address wall.sealed,
    tries   int         not null default 0 check (tries between 0 and 5),
    asked   timestamptz not null,
    used    timestamptz,
    ends    timestamptz not null check (ends > asked),
    check ((person is null) = (address is null))
);
create index ticket_ends on ways.ticket (ends);
create index ticket_person on ways.ticket (person);

-- One card a person. `spent` is the one before, which the same form may send once more: a second tap is no second use.
create table ways.card (
    person      uuid        primary key references people.person on delete cascade,
    hash        bytea       not null unique check (octet_length(hash) = 32),
    made        timestamptz not null,
    spent       bytea       check (octet_length(spent) = 32),
    spent_form  uuid,
    spent_at    timestamptz,
    reissued    timestamptz,
    reissued_by uuid,
    told        boolean     not null default true,
    check ((reissued is null) = (reissued_by is null))
);
create index card_spent on ways.card (spent);

-- `name` is what somebody types together with it; not the name they go by here.
create table ways.passphrase (
    person uuid        primary key references people.person on delete cascade,
    id     uuid        not null unique,
    name   bytea       not null unique check (octet_length(name) = 32),
    shown  wall.sealed not null,
    salt   bytea       not null check (octet_length(salt) = 16),
    hash   bytea       not null check (octet_length(hash) = 32),
    made   timestamptz not null
);

create table ways.passkey (
    id         uuid        primary key,
    person     uuid        not null references people.person on delete cascade,
    credential bytea       not null unique check (octet_length(credential) <= 1023),
    public     bytea       not null,
    counter    bigint      not null check (counter >= 0),
    device     text        not null check (device in ('phone', 'computer', 'unknown')),
    made       timestamptz not null,
    used       timestamptz
);
create index passkey_person on ways.passkey (person);

-- What a passkey is asked to sign, once. With a person, they are adding one.
create table ways.challenge (
    hash   bytea       primary key check (octet_length(hash) = 32),
    person uuid        references people.person on delete cascade,
    ends   timestamptz not null
);
create index challenge_ends on ways.challenge (ends);
create index challenge_person on ways.challenge (person);

-- How often somebody tried, whether or not there is such an account.
create table ways.tries (
    account bytea       primary key check (octet_length(account) = 32),
    count   int         not null check (count > 0),
    at      timestamptz not null,
    until   timestamptz not null
);

alter table ways.ticket enable row level security;
alter table ways.ticket force row level security;
alter table ways.card enable row level security;
alter table ways.card force row level security;
alter table ways.passphrase enable row level security;
alter table ways.passphrase force row level security;
alter table ways.passkey enable row level security;
alter table ways.passkey force row level security;
alter table ways.challenge enable row level security;
alter table ways.challenge force row level security;
alter table ways.tries enable row level security;
alter table ways.tries force row level security;

create policy door on ways.ticket using ((select wall.actor()) = 'door');
create policy ages on ways.ticket using ((select wall.actor()) = 'system');
create policy door on ways.card using ((select wall.actor()) = 'door');
create policy own on ways.card using (person = (select wall.person()));
create policy reissues on ways.card using (people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}') and reissued_by = (select wall.person()) and not told);
create policy door on ways.passphrase using ((select wall.actor()) = 'door');
create policy own on ways.passphrase using (person = (select wall.person()));
create policy door on ways.passkey using ((select wall.actor()) = 'door');
create policy own on ways.passkey using (person = (select wall.person()));
-- A phone that was lost takes its passkeys along: whoever reissues the card may take them away, and add none.
create policy lost on ways.passkey for select using (people.sees(person, '{caseload}'));
create policy loses on ways.passkey for delete using (people.sees(person, '{caseload}'));
create policy door on ways.challenge using ((select wall.actor()) = 'door');
create policy ages on ways.challenge using ((select wall.actor()) = 'system');
create policy door on ways.tries using ((select wall.actor()) = 'door');
create policy ages on ways.tries using ((select wall.actor()) = 'system');

grant select, insert, update, delete on ways.card, ways.passphrase to tandem_runtime;
grant select, insert, delete, update (tries, used) on ways.ticket to tandem_runtime;
grant select, insert, delete, update (counter, used) on ways.passkey to tandem_runtime;
grant select, insert, delete on ways.challenge to tandem_runtime;
grant select, insert, delete, update (count, at, until) on ways.tries to tandem_runtime;
