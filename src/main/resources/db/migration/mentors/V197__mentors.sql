-- Mentors: what each says of themselves and to whom, what members wish for, who was proposed to whom, and how many one
-- walks with. That a mentor was agreed on is a relation (schema people).
create schema mentors;
grant usage on schema mentors to tandem_runtime;

-- A mentor as members meet them: under an id and a name of this place. `rests`: they take on nobody new for now.
create table mentors.profile (
    id       uuid        primary key,
    person   uuid        not null unique references people.person on delete cascade,
    name     wall.sealed not null,
    capacity smallint    not null check (capacity between 1 and 12),
    since    timestamptz not null,
    rests    timestamptz
);

-- One thing a mentor says of themselves, and who may read it.
create table mentors.item (
    person   uuid        not null references people.person on delete cascade,
    kind     text        not null check (kind in
        ('pathways', 'languages', 'lived', 'identities', 'hours', 'ways', 'words')),
    said     wall.sealed not null,
    audience text        not null check (audience in ('me', 'coordinators', 'members')),
    primary key (person, kind)
);

-- Whether somebody would like a mentor, as they said it last.
create table mentors.seeking (
    person uuid        primary key references people.person on delete cascade,
    wants  boolean     not null,
    since  timestamptz not null
);

-- What matters to a member. Not `shown`: for what is suggested to themselves, and read by nobody else.
create table mentors.wish (
    person uuid        not null references people.person on delete cascade,
    kind   text        not null check (kind in ('pathways', 'languages', 'lived', 'identities', 'hours', 'ways')),
    said   wall.sealed not null,
    shown  boolean     not null,
    primary key (person, kind)
);

-- Two who may find each other: the member says yes first, then the mentor. Why one says no is kept nowhere.
create table mentors.proposal (
    id          uuid        primary key,
    person      uuid        not null references people.person on delete cascade,
    mentor      uuid        not null references people.person on delete cascade,
    person_name wall.sealed not null,
    mentor_name wall.sealed not null,
    word        wall.sealed,
    by          uuid        not null,
    at          timestamptz not null,
    person_yes  timestamptz,
    mentor_yes  timestamptz,
    ended       timestamptz,
    outcome     text        check (outcome in ('agreed', 'not_free', 'withdrawn')),
    check (person <> mentor),
    check ((ended is null) = (outcome is null)),
    check (mentor_yes is null or person_yes is not null),
    check (coalesce(outcome = 'agreed', false) = (mentor_yes is not null))
);
create unique index proposal_open on mentors.proposal (person) where ended is null;
create index proposal_person on mentors.proposal (person);
create index proposal_mentor on mentors.proposal (mentor);

-- What a coordinator changed by hand in the assignment for everybody; nobody as mentor: left out of it.
create table mentors.pin (
    person uuid        primary key references people.person on delete cascade,
    mentor uuid        references people.person on delete cascade,
    by     uuid        not null,
    at     timestamptz not null
);
create index pin_mentor on mentors.pin (mentor);

alter table mentors.profile enable row level security;
alter table mentors.profile force row level security;
alter table mentors.item enable row level security;
alter table mentors.item force row level security;
alter table mentors.seeking enable row level security;
alter table mentors.seeking force row level security;
alter table mentors.wish enable row level security;
alter table mentors.wish force row level security;
alter table mentors.proposal enable row level security;
alter table mentors.proposal force row level security;
alter table mentors.pin enable row level security;
alter table mentors.pin force row level security;

-- What the functions below read as the owner: ids, numbers, moments.
create policy functions_ask on mentors.profile for select to current_user using (true);
create policy functions_ask on mentors.seeking for select to current_user using (true);
create policy functions_ask on mentors.proposal for select to current_user using (true);

-- Whether somebody is a mentor now. The one place to ask for more than the role.
create function mentors.serves(person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select coalesce(strpos(people.roles(serves.person), ' mentor '), 0) > 0
$$;

-- With how many a mentor walks.
create function mentors.walks_with(mentor uuid) returns bigint language sql stable security definer
    set search_path = '' as $$
    select count(*) from people.relation r
    where r.holder = walks_with.mentor and r.kind = 'mentor' and r.ended_at is null
$$;

-- How many more a mentor can take on: who is already proposed has a place kept.
create function mentors.room(mentor uuid) returns bigint language sql stable security definer
    set search_path = '' as $$
    select coalesce((
        select greatest(0, p.capacity - mentors.walks_with(p.person) - (
            select count(*) from mentors.proposal o where o.mentor = p.person and o.ended is null))
        from mentors.profile p
        where p.person = room.mentor and p.rests is null and mentors.serves(p.person)), 0)
$$;

-- Those of two lists who are not to be brought together, for whatever reason; it never says which: kept apart, a block,
-- they walked together before, or one of them said no lately.
create function mentors.never(persons uuid[], others uuid[]) returns table (person uuid, mentor uuid)
    language sql stable security definer set search_path = '' as $$
    select a.one, a.other from people.apart a where a.one = any (persons) and a.other = any (others)
    union select a.other, a.one from people.apart a where a.other = any (persons) and a.one = any (others)
    union select b.blocker, b.blocked from people.block b where b.blocker = any (persons) and b.blocked = any (others)
    union select b.blocked, b.blocker from people.block b where b.blocked = any (persons) and b.blocker = any (others)
    union select r.subject, r.holder from people.relation r
        where r.kind = 'mentor' and r.subject = any (persons) and r.holder = any (others)
    union select p.person, p.mentor from mentors.proposal p
        where p.ended > wall.now() - interval '90 days'
            and (p.outcome = 'not_free' or p.outcome = 'withdrawn' and p.by <> p.person)
            and p.person = any (persons) and p.mentor = any (others)
$$;

-- Whether the actor has a mentor whom they can meet.
create function mentors.has_one() returns boolean language sql stable security definer set search_path = '' as $$
    select exists (
        select from people.relation r
        where r.subject = wall.person() and r.kind = 'mentor' and r.ended_at is null
            and mentors.serves(r.holder) and people.may_meet(r.subject, r.holder))
$$;

-- Whether the actor looks for a mentor: they said so, or had one, and have none.
create function mentors.looks() returns boolean language sql stable security definer set search_path = '' as $$
    select wall.has('member') and not mentors.has_one() and coalesce(
        (select s.wants from mentors.seeking s where s.person = wall.person()),
        exists (select from people.relation r where r.subject = wall.person() and r.kind = 'mentor'))
$$;

-- Whether a mentor can be suggested to the actor.
create function mentors.open_to(mentor uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select open_to.mentor <> wall.person() and mentors.room(open_to.mentor) > 0
        and not exists (select from mentors.never(array[wall.person()], array[open_to.mentor]))
$$;

-- Whether a coordinator may propose a mentor to somebody: there is room, they may meet, and they did not say “not now”.
create function mentors.may_propose(person uuid, mentor uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select mentors.room(may_propose.mentor) > 0 and people.may_meet(may_propose.person, may_propose.mentor)
        and people.roles(may_propose.person) is not null
        and not exists (select from mentors.seeking s where s.person = may_propose.person and not s.wants)
        and not exists (
            select from people.relation r
            where r.subject = may_propose.person and r.kind = 'mentor' and r.ended_at is null
                and people.may_meet(r.subject, r.holder))
$$;

-- Whether two have said yes, of which nothing has come yet.
create function mentors.agreed(person uuid, mentor uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select mentors.serves(agreed.mentor) and people.may_meet(agreed.person, agreed.mentor) and exists (
        select from mentors.proposal p
        where p.person = agreed.person and p.mentor = agreed.mentor and p.outcome = 'agreed'
            and not exists (
                select from people.relation r
                where r.kind = 'mentor' and r.subject = p.person and r.holder = p.mentor and r.given_at >= p.ended))
$$;

-- Nobody is ever above their capacity. All who would change how many somebody walks with, or can, wait for one another.
create function mentors.alone_with(mentor uuid) returns void language sql volatile as $$
    select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('mentors.' || mentor, 0))
$$;

-- Whether the actor has room for one more, which stays true until the unit of work ends.
create function mentors.place() returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
    perform mentors.alone_with(wall.person());
    return exists (
        select from mentors.profile p
        where p.person = wall.person() and mentors.walks_with(p.person) < p.capacity);
end $$;

create function mentors.hold_relation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform mentors.alone_with(new.holder);
    if not exists (
            select from people.relation r
            where r.subject = new.subject and r.holder = new.holder and r.kind = 'mentor' and r.ended_at is null)
        and exists (
            select from mentors.profile p
            where p.person = new.holder and mentors.walks_with(p.person) >= p.capacity) then
        raise exception 'A mentor has no more places.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mentors_capacity before insert on people.relation
    for each row when (new.kind = 'mentor') execute function mentors.hold_relation();

create function mentors.hold_capacity() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform mentors.alone_with(new.person);
    if mentors.walks_with(new.person) > new.capacity then
        raise exception 'A mentor walks with more than that.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hold_capacity before insert or update of capacity on mentors.profile
    for each row execute function mentors.hold_capacity();

-- A yes is said by the one whose yes it is.
create function mentors.own_yes() returns trigger language plpgsql as $$
begin
    if new.person_yes is distinct from old.person_yes and new.person is distinct from wall.person()
        or new.mentor_yes is distinct from old.mentor_yes and new.mentor is distinct from wall.person() then
        raise exception 'Nobody says yes for somebody else.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger own_yes before update on mentors.proposal for each row execute function mentors.own_yes();

-- How much each mentor has to carry, for those who see to it. Numbers.
create function mentors.loads() returns table (mentor uuid, walks bigint, room bigint) language sql stable
    security definer set search_path = '' as $$
    select p.person, mentors.walks_with(p.person), mentors.room(p.person) from mentors.profile p
    where (wall.has('coordinator') or wall.has('supervisor')) and mentors.serves(p.person)
$$;

-- Those of some people who have no mentor and are none, for whoever looks after them.
create function mentors.alone(persons uuid[]) returns setof uuid language sql stable security definer
    set search_path = '' as $$
    select each from unnest(persons) each
    where wall.has('coordinator') and strpos(coalesce(people.roles(each), ''), ' member ') > 0
        and not mentors.serves(each) and not exists (
            select from people.relation r
            where r.subject = each and r.kind = 'mentor' and r.ended_at is null
                and mentors.serves(r.holder) and people.may_meet(r.subject, r.holder))
$$;

-- How many of those the actor looks after said that they would like a mentor, and have none.
create function mentors.looking() returns bigint language sql stable security definer set search_path = '' as $$
    select count(*) from mentors.seeking s
    join people.relation c on c.subject = s.person and c.holder = wall.person() and c.kind = 'caseload'
        and c.ended_at is null
    where s.wants and wall.has('coordinator') and people.roles(s.person) is not null and not exists (
        select from people.relation r
        where r.subject = s.person and r.kind = 'mentor' and r.ended_at is null
            and mentors.serves(r.holder) and people.may_meet(r.subject, r.holder))
$$;

-- Those pairs that end by themselves: one is no mentor any more, or died, or they may not meet. For the program alone.
create function mentors.over() returns setof uuid language sql stable security definer set search_path = '' as $$
    select r.id from people.relation r
    where wall.actor() = 'system' and r.kind = 'mentor' and r.ended_at is null and (
        not mentors.serves(r.holder) or not people.may_meet(r.subject, r.holder)
        or exists (select from people.ending e where e.person = r.subject and e.kind = 'died'))
    order by r.given_at, r.id
$$;

grant execute on function mentors.serves(uuid), mentors.walks_with(uuid), mentors.room(uuid),
    mentors.never(uuid[], uuid[]), mentors.has_one(), mentors.looks(), mentors.open_to(uuid),
    mentors.may_propose(uuid, uuid), mentors.agreed(uuid, uuid), mentors.alone_with(uuid), mentors.place(),
    mentors.loads(), mentors.alone(uuid[]), mentors.looking(), mentors.over() to tandem_runtime;

-- A profile: the mentor's own; those who place people; members who look, where it is one for them; whoever asked, and
-- whom they walk with.
create policy own on mentors.profile using (person = (select wall.person()))
    with check (person = (select wall.person()) and (select wall.has('mentor')));
create policy carers on mentors.profile for select
    using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy looking on mentors.profile for select using ((select mentors.looks()) and mentors.open_to(person));
create policy walking on mentors.profile for select using (
    person in (
        select r.holder from people.relation r
        where r.subject = (select wall.person()) and r.kind = 'mentor' and r.ended_at is null)
    and people.may_meet(person, (select wall.person())));
create policy asked on mentors.profile for select using (
    person in (
        select p.mentor from mentors.proposal p where p.person = (select wall.person()) and p.ended is null)
    and people.may_meet(person, (select wall.person())));

-- What is said to members is read by whoever sees the profile.
create policy own on mentors.item using (person = (select wall.person()));
create policy members on mentors.item for select using (
    audience = 'members' and exists (select from mentors.profile p where p.person = item.person));
create policy carers on mentors.item for select using (
    audience = 'coordinators' and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));

create policy own on mentors.seeking using (person = (select wall.person()))
    with check (person = (select wall.person()) and (select wall.has('member')));
create policy carers on mentors.seeking for select using (people.sees(person, '{caseload}'));

create policy own on mentors.wish using (person = (select wall.person()))
    with check (person = (select wall.person()) and (select wall.has('member')));
create policy shown on mentors.wish for select using (shown and (
    people.sees(person, '{mentor,caseload}') or exists (
        select from mentors.proposal p
        where p.person = wish.person and p.mentor = (select wall.person()) and p.ended is null)));

-- A mentor sees of it once the member said yes.
create policy own on mentors.proposal for select using (person = (select wall.person()));
create policy mentor on mentors.proposal for select using (
    mentor = (select wall.person()) and person_yes is not null and people.may_meet(person, mentor));
create policy carers on mentors.proposal for select using (people.sees(person, '{caseload}'));
create policy asks on mentors.proposal for insert with check (
    person = (select wall.person()) and by = person and person_yes is not null and mentor_yes is null
    and ended is null and (select mentors.looks()) and mentors.open_to(mentor));
create policy proposes on mentors.proposal for insert with check (
    by = (select wall.person()) and people.sees(person, '{caseload}') and person_yes is null and ended is null
    and mentors.may_propose(person, mentor));
create policy says on mentors.proposal for update using (person = (select wall.person()) and ended is null)
    with check (person = (select wall.person()) and (ended is null or outcome = 'withdrawn'));
create policy answers on mentors.proposal for update
    using (mentor = (select wall.person()) and ended is null and person_yes is not null)
    with check (mentor = (select wall.person()) and ended is not null and outcome <> 'withdrawn');
create policy takes_back on mentors.proposal for delete
    using (by = (select wall.person()) and person_yes is null and ended is null and people.sees(person, '{caseload}'));
create policy tidies on mentors.proposal using ((select wall.actor()) = 'system');

create policy by_hand on mentors.pin using (people.sees(person, '{caseload}'))
    with check (people.sees(person, '{caseload}') and by = (select wall.person()));
create policy tidies on mentors.pin using ((select wall.actor()) = 'system');

grant select, insert, delete, update (name, capacity, rests) on mentors.profile to tandem_runtime;
grant select, insert, delete on mentors.item, mentors.wish, mentors.pin to tandem_runtime;
grant select, insert, update (wants, since) on mentors.seeking to tandem_runtime;
grant select, insert, delete, update (person_yes, mentor_yes, ended, outcome) on mentors.proposal to tandem_runtime;

-- Both said yes: the mentor's yes comes last, and with it the sight of each other.
create policy agrees on people.relation for insert with check (
    kind = 'mentor' and holder = (select wall.person()) and given_by = holder and mentors.agreed(subject, holder));
