-- People under a name of their own. E-mail, telephone and legal name stand elsewhere (schema identities).
create schema people;
grant usage on schema people to tandem_runtime;

create table people.person (
    id       uuid        primary key,
    name     wall.sealed not null,
    language text        not null check (language in ('en', 'es')),
    joined   timestamptz not null
);

-- An account that has ended: nobody acts as this person any more. `left`: by their own wish, erased when due.
create table people.ending (
    person uuid        primary key references people.person on delete cascade,
    kind   text        not null check (kind in ('disabled', 'left', 'died')),
    at     timestamptz not null,
    by     uuid
);

create table people.role (
    id       uuid        primary key,
    person   uuid        not null references people.person on delete cascade,
    role     text        not null check (role in
        ('member', 'greeter', 'mentor', 'leader', 'coordinator', 'supervisor', 'administrator')),
    given_at timestamptz not null,
    given_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    check (ended_at is null or ended_at >= given_at)
);
create unique index role_now on people.role (person, role) where ended_at is null;

-- Who may see what of whom, and by what right: the relation half of "role and relation". `glass` is break-glass.
create table people.relation (
    id       uuid        primary key,
    kind     text        not null check (kind in ('greeter', 'mentor', 'leader', 'caseload', 'glass')),
    subject  uuid        not null references people.person on delete cascade,
    holder   uuid        not null references people.person on delete cascade,
    given_at timestamptz not null,
    given_by uuid,
    until    timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    check (subject <> holder),
    check (kind <> 'glass' or until is not null and until <= given_at + interval '1 hour'),
    check (ended_at is null or ended_at >= given_at)
);
create unique index relation_now on people.relation (subject, holder, kind) where ended_at is null and kind <> 'glass';
create index relation_holder on people.relation (holder, subject);

-- Two who must never be matched or placed together; the smaller id stands first. Neither is told.
create table people.apart (
    one   uuid        not null references people.person on delete cascade,
    other uuid        not null references people.person on delete cascade,
    at    timestamptz not null,
    by    uuid        not null,
    primary key (one, other),
    check (one < other)
);
create index apart_other on people.apart (other);

create table people.block (
    blocker uuid        not null references people.person on delete cascade,
    blocked uuid        not null references people.person on delete cascade,
    at      timestamptz not null,
    primary key (blocker, blocked),
    check (blocker <> blocked)
);
create index block_blocked on people.block (blocked);

-- The roles of somebody whose account stands, each with a blank before and after it; null where there are none. Runs as
-- the owner, for whoever begins has no roles yet.
create function people.roles(person uuid) returns text language sql stable security definer
    set search_path = '' as $$
    select ' ' || string_agg(r.role, ' ') || ' ' from people.role r
    where r.person = roles.person and r.ended_at is null
      and not exists (select from people.ending e where e.person = roles.person)
$$;

-- Whether somebody works here.
create function people.works(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.role r
        where r.person = works.person and r.ended_at is null
          and r.role in ('coordinator', 'supervisor', 'administrator'))
$$;

-- Whether either has blocked the other. Tells nobody which of them did.
create function people.parted(one uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.block b
        where b.blocker = one and b.blocked = other or b.blocker = other and b.blocked = one)
$$;

-- The role that a relation needs to count.
create function people.role_for(kind text) returns text language sql immutable
    return case kind when 'caseload' then 'coordinator' else kind end;

-- Whether the actor holds one of these relations to a person, with the role that goes with it.
create function people.sees(person uuid, kinds text[]) returns boolean language sql stable as $$
    select exists (
        select from people.relation r
        where r.holder = (select wall.person()) and r.subject = sees.person and r.kind = any (kinds)
          and r.ended_at is null and (r.until is null or r.until > wall.now())
          and (r.kind = 'glass' and (select wall.staff()) or wall.has(people.role_for(r.kind))))
$$;

grant execute on function people.roles(uuid), people.works(uuid), people.parted(uuid, uuid), people.role_for(text),
    people.sees(uuid, text[]) to tandem_runtime;

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.ending enable row level security;
alter table people.ending force row level security;
alter table people.role enable row level security;
alter table people.role force row level security;
alter table people.relation enable row level security;
alter table people.relation force row level security;
alter table people.apart enable row level security;
alter table people.apart force row level security;
alter table people.block enable row level security;
alter table people.block force row level security;

-- What the functions above read as the owner: ids, no content.
create policy functions_ask on people.role for select to current_user using (true);
create policy functions_ask on people.ending for select to current_user using (true);
create policy functions_ask on people.block for select to current_user using (true);

-- A person: themselves; who holds a relation to them; those who hold one see them, and they see those; colleagues.
create policy oneself on people.person for select using (id = (select wall.person()));
create policy by_relation on people.person for select
    using (people.sees(id, '{greeter,mentor,leader,caseload,glass}'));
create policy whoever_holds_one on people.person for select using (exists (
    select from people.relation r
    where r.subject = (select wall.person()) and r.holder = person.id and r.ended_at is null and r.kind <> 'glass'));
create policy colleagues on people.person for select using ((select wall.staff()) and people.works(id));
create policy door on people.person for select using ((select wall.actor()) in ('door', 'system'));
create policy joins on people.person for insert with check ((select wall.actor()) = 'door');
create policy changes on people.person for update using (id = (select wall.person()));

create policy read on people.ending for select
    using (person = (select wall.person()) or (select wall.actor()) in ('door', 'system') or (select wall.staff()));
create policy disables on people.ending for insert with check (
    kind = 'disabled' and by = (select wall.person()) and (select wall.has('administrator')) and people.works(person)
    or kind = 'left' and person = (select wall.person()) and by = person
    or kind = 'died' and by = (select wall.person()) and people.sees(person, '{caseload}')
    or (select wall.actor()) = 'system');
create policy mends on people.ending for delete using (
    kind = 'disabled' and (select wall.has('administrator')) and people.works(person)
    or kind = 'left' and (select wall.actor()) in ('door', 'system'));

create policy read on people.role for select
    using (person = (select wall.person()) or (select wall.actor()) in ('door', 'system') or (select wall.staff()));
create policy given on people.role for insert with check (
    (select wall.actor()) = 'door'
    or given_by = (select wall.person()) and person <> given_by and (
        (select wall.has('administrator')) and role in ('coordinator', 'supervisor', 'administrator')
        or (select wall.has('supervisor')) and role in ('greeter', 'mentor', 'leader')
        or (select wall.has('coordinator')) and role in ('member', 'greeter')));
create policy ended on people.role for update using (
    ended_at is null and ((select wall.has('administrator')) and role in ('coordinator', 'supervisor', 'administrator')
        or (select wall.has('supervisor')) and role in ('greeter', 'mentor', 'leader')
        or (select wall.has('coordinator')) and role in ('greeter')
        or person = (select wall.person())))
    with check (ended_by = (select wall.person()) and ended_at is not null);

create policy read on people.relation for select using (
    holder = (select wall.person()) or subject = (select wall.person())
    or (select wall.actor()) in ('door', 'system') or (select wall.has('supervisor')) or (select wall.has('coordinator')));
create policy given on people.relation for insert with check (
    (select wall.actor()) in ('door', 'system') and kind <> 'glass'
    or given_by = (select wall.person()) and (
        kind = 'glass' and holder = given_by and (select wall.staff())
        or kind <> 'glass' and (select wall.has('supervisor'))
        or kind <> 'glass' and (select wall.has('coordinator')) and people.sees(subject, '{caseload}')));
create policy ended on people.relation for update using (
    ended_at is null and (holder = (select wall.person()) or subject = (select wall.person()) and kind in ('greeter', 'mentor')
        or (select wall.has('supervisor')) or people.sees(subject, '{caseload}') or (select wall.actor()) = 'system'))
    with check (ended_at is not null);

create policy keepers on people.apart using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and (select wall.person()) not in (one, other));
create policy systems on people.apart for select using ((select wall.actor()) = 'system');

create policy own on people.block using (blocker = (select wall.person()));

grant select, insert, update (name, language) on people.person to tandem_runtime;
grant select, insert, delete on people.ending to tandem_runtime;
grant select, insert, update (ended_at, ended_by) on people.role, people.relation to tandem_runtime;
grant select, insert, delete on people.apart, people.block to tandem_runtime;
