-- Text messages: at which number somebody takes them, what was written both ways, who sees to what came in, and what is
-- on its way. An incoming number is found by its keyed hash alone.
-- One function asks `people.silent`, which a later migration makes.
set local check_function_bodies = off;
create schema texting;
grant usage on schema texting to tandem_runtime;

-- Whose number it is, shown by a code that came to it. `scale`: what a number means that they text; null where they did
-- not agree that it is kept. `offered`: when they were asked whether. `wrong`: nobody is reached there, says the carrier.
create table texting.line (
    person      uuid        primary key references people.person on delete cascade,
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    since       timestamptz not null,
    scale       text        check (scale in ('craving', 'mood')),
    offered     timestamptz,
    wrong       timestamptz
);
create index line_fingerprint on texting.line (fingerprint);

-- The number itself. Whoever calls somebody may use another: that one stands with the identities.
create table texting.number (
    person uuid        primary key references texting.line on delete cascade,
    card   wall.sealed not null
);

-- A number that is still to be shown to be theirs, with the code that went there.
create table texting.proof (
    person      uuid        primary key references people.person on delete cascade,
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    card        wall.sealed not null,
    asked       timestamptz not null,
    tries       smallint    not null default 0
);
create index proof_fingerprint on texting.proof (fingerprint);

-- A number that is nobody's here, with a key of its own.
create table texting.stranger (
    id          uuid        primary key,
    fingerprint bytea       not null unique check (octet_length(fingerprint) = 32),
    number      wall.sealed not null,
    language    text        not null check (language in ('en', 'es')),
    last        timestamptz not null
);
create index stranger_last on texting.stranger (last);

-- What came in, by the hash of the carrier's own number for it: the same twice is the same.
create table texting.received (
    id          uuid        primary key,
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    at          timestamptz not null
);
create index received_fingerprint on texting.received (fingerprint, at);
create index received_at on texting.received (at);

-- What was written. `own`: a check-in and what was answered to it, for themselves alone. `author`: who of the team wrote
-- it; null for what they wrote and for what the program answered.
create table texting.message (
    id       uuid        primary key,
    person   uuid        references people.person on delete cascade,
    stranger uuid        references texting.stranger on delete cascade,
    author   uuid        references people.person on delete set null,
    words    wall.sealed not null,
    at       timestamptz not null,
    state    text        not null check (state in ('heard', 'queued', 'sent', 'arrived', 'lost')),
    own      boolean     not null default false,
    check ((person is null) <> (stranger is null))
);
create index message_person on texting.message (person, at);
create index message_stranger on texting.message (stranger, at);
create index message_author on texting.message (author);
create index message_at on texting.message (at);

-- Who waits for a person, since when and until when at most. One at a time for each number. `rings`: when the next is
-- called; null once nobody is to be.
create table texting.waiting (
    id       uuid        primary key,
    person   uuid        references people.person on delete cascade,
    stranger uuid        references texting.stranger on delete cascade,
    why      text        not null check (why in ('hard', 'number', 'call', 'words', 'wrong')),
    asked    timestamptz not null,
    due      timestamptz not null,
    owner    uuid        references people.person on delete set null,
    taken    timestamptz,
    ended    timestamptz,
    rings    timestamptz,
    check ((person is null) <> (stranger is null))
);
create unique index waiting_open on texting.waiting (coalesce(person, stranger)) where ended is null;
create index waiting_rings on texting.waiting (rings) where ended is null;
create index waiting_person on texting.waiting (person);
create index waiting_stranger on texting.waiting (stranger);
create index waiting_owner on texting.waiting (owner);
create index waiting_asked on texting.waiting (asked);

-- Whom we told that somebody waits.
create table texting.call (
    waiting uuid        not null references texting.waiting on delete cascade,
    person  uuid        not null references people.person on delete cascade,
    at      timestamptz not null,
    primary key (waiting, person)
);
create index call_person on texting.call (person);

-- What is on its way. It is `sending` before the carrier is asked, so that a node that dies in the middle leaves a trace:
-- then the carrier is asked first whether it has it. `sid`: the carrier's own number.
create table texting.outgoing (
    id          uuid        primary key,
    owner       uuid        not null,
    person      uuid        references people.person on delete cascade,
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    kind        text        not null check (kind in ('reply', 'said', 'code', 'call')),
    card        wall.sealed,
    queued      timestamptz not null,
    due         timestamptz not null,
    until       timestamptz not null check (until > queued),
    state       text        not null default 'queued' check (state in ('queued', 'sending', 'sent', 'arrived', 'failed')),
    tries       smallint    not null default 0,
    tried       timestamptz,
    sid         text
);
create index outgoing_due on texting.outgoing (due) where state in ('queued', 'sending');
create index outgoing_fingerprint on texting.outgoing (fingerprint, queued);
create index outgoing_queued on texting.outgoing (queued);
create index outgoing_person on texting.outgoing (person);
create unique index outgoing_sid on texting.outgoing (sid);

alter table texting.line enable row level security;
alter table texting.line force row level security;
alter table texting.number enable row level security;
alter table texting.number force row level security;
alter table texting.proof enable row level security;
alter table texting.proof force row level security;
alter table texting.stranger enable row level security;
alter table texting.stranger force row level security;
alter table texting.received enable row level security;
alter table texting.received force row level security;
alter table texting.message enable row level security;
alter table texting.message force row level security;
alter table texting.waiting enable row level security;
alter table texting.waiting force row level security;
alter table texting.call enable row level security;
alter table texting.call force row level security;
alter table texting.outgoing enable row level security;
alter table texting.outgoing force row level security;

create policy functions_ask on texting.line for select to current_user using (true);
create policy functions_ask on texting.waiting for select to current_user using (true);
create policy functions_ask on texting.call for select to current_user using (true);

-- Whose number it is, for the program itself: whose account stands and of whom nobody said that they died. To everybody
-- else it is a stranger's.
create function texting.whose(hash bytea) returns setof uuid language sql stable security definer
    set search_path = '' as $$
    select l.person from texting.line l
    where wall.actor() = 'system' and l.fingerprint = whose.hash and people.roles(l.person) is not null
        and not people.silent(l.person)
$$;

-- Those who wait for the actor, who works here and was called for them.
create function texting.called() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(coalesce(w.person, w.stranger)), '{}')
    from texting.call c join texting.waiting w on w.id = c.waiting
    where c.person = wall.person() and wall.staff() and w.ended is null
$$;
grant execute on function texting.whose(bytea), texting.called() to tandem_runtime;

create policy own on texting.line using (person = (select wall.person())) with check (person = (select wall.person()));
create policy carers on texting.line for select using (
    people.sees(person, '{mentor,caseload}') or person = any ((select texting.called())::uuid[]));
create policy house on texting.line using ((select wall.actor()) = 'system');

create policy own on texting.number using (person = (select wall.person())) with check (person = (select wall.person()));
create policy house on texting.number using ((select wall.actor()) = 'system');

create policy own on texting.proof using (person = (select wall.person())) with check (person = (select wall.person()));
create policy writes_down on texting.proof using (people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}'));
create policy house on texting.proof using ((select wall.actor()) = 'system');

create policy carers on texting.stranger for select using (
    (select wall.has('coordinator')) or (select wall.has('supervisor')) or id = any ((select texting.called())::uuid[]));
create policy house on texting.stranger using ((select wall.actor()) = 'system');

create policy house on texting.received using ((select wall.actor()) = 'system');

create policy own on texting.message for select using (person = (select wall.person()));
create policy carers on texting.message for select using (
    not own and (people.sees(person, '{mentor,caseload}')
        or coalesce(person, stranger) = any ((select texting.called())::uuid[])
        or stranger is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))));
create policy writes on texting.message for insert with check (
    author = (select wall.person()) and state = 'queued' and not own and person is distinct from author
    and (people.sees(person, '{mentor,caseload}')
        or coalesce(person, stranger) = any ((select texting.called())::uuid[])
        or stranger is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))));
create policy house on texting.message using ((select wall.actor()) = 'system');

create policy own on texting.waiting for select using (person = (select wall.person()));
create policy carers on texting.waiting for select using (
    people.sees(person, '{mentor,caseload}')
    or coalesce(person, stranger) = any ((select texting.called())::uuid[])
    or stranger is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
-- A call ends by being answered, so what was ended is seen by those with a right of their own alone.
create policy sees_to on texting.waiting for update
    using (ended is null and (people.sees(person, '{mentor,caseload}')
        or coalesce(person, stranger) = any ((select texting.called())::uuid[])
        or stranger is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))))
    with check (owner = (select wall.person()));
create policy house on texting.waiting using ((select wall.actor()) = 'system');

create policy own on texting.call for select using (person = (select wall.person()));
create policy with_the_wait on texting.call for select using (
    exists (select from texting.waiting w where w.id = call.waiting));
create policy house on texting.call using ((select wall.actor()) = 'system');

create policy writes on texting.outgoing for insert
    with check ((select wall.person()) is not null and kind in ('said', 'code') and state = 'queued');
create policy house on texting.outgoing using ((select wall.actor()) = 'system');

grant select, insert, update (fingerprint, since, scale, offered, wrong), delete on texting.line to tandem_runtime;
grant select, insert, update (card), delete on texting.number to tandem_runtime;
grant select, insert, update (fingerprint, card, asked, tries), delete on texting.proof to tandem_runtime;
grant select, insert, update (language, last), delete on texting.stranger to tandem_runtime;
grant select, insert, delete on texting.received to tandem_runtime;
grant select, insert, update (state), delete on texting.message to tandem_runtime;
grant select, insert, update (why, due, owner, taken, ended, rings), delete on texting.waiting to tandem_runtime;
grant select, insert, update (at) on texting.call to tandem_runtime;
grant select, insert, update (card, due, state, tries, tried, sid), delete on texting.outgoing to tandem_runtime;
