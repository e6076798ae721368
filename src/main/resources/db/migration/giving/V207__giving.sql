-- Ways to give back: who would like to, what they and a supervisor talked about, and that both see it the same way.
create schema giving;
grant usage on schema giving to tandem_runtime;

-- Somebody would like to. `name` and `words` are sealed with their key. `ended`: they stepped out, without a reason.
create table giving.offer (
    id      uuid        primary key,
    person  uuid        not null references people.person on delete cascade,
    way     text        not null check (way in
        ('greeter', 'driver', 'story', 'together', 'mentor', 'co-leader', 'leader')),
    name    wall.sealed not null,
    words   wall.sealed,
    offered timestamptz not null,
    ended   timestamptz check (ended >= offered)
);
create unique index offer_now on giving.offer (person, way) where ended is null;

-- A talk about it, as both read it. Ready as both see it, or not yet, with the day of the next talk. They sign first,
-- then the supervisor; `again`: they would rather talk once more. Nothing counts days.
create table giving.talk (
    id         uuid        primary key,
    offer      uuid        not null references giving.offer on delete cascade,
    supervisor uuid        references people.person on delete set null,
    held       date        not null,
    ready      boolean     not null,
    words      wall.sealed not null,
    next       date,
    written    timestamptz not null,
    agreed     timestamptz,
    again      timestamptz,
    signed     timestamptz,
    check (ready or next is not null),
    check (agreed is null or ready and again is null),
    check (signed is null or agreed is not null)
);
create index talk_offer on giving.talk (offer, written);
create index talk_supervisor on giving.talk (supervisor);

-- Whether both have signed it. Asks as the owner, so that policies of either table may.
create function giving.agreed_on(offer uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (select from giving.talk t where t.offer = agreed_on.offer and t.signed is not null)
$$;
create function giving.whose(offer uuid) returns uuid language sql stable security definer set search_path = '' as $$
    select o.person from giving.offer o where o.id = whose.offer
$$;
-- Whether the actor gives in this way, as both agreed.
create function giving.gives(way text) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (
        select from giving.offer o
        where o.person = wall.person() and o.way = gives.way and o.ended is null and giving.agreed_on(o.id))
$$;
grant execute on function giving.agreed_on(uuid), giving.whose(uuid), giving.gives(text) to tandem_runtime;

alter table giving.offer enable row level security;
alter table giving.offer force row level security;
alter table giving.talk enable row level security;
alter table giving.talk force row level security;

create policy functions_ask on giving.offer for select to current_user using (true);
create policy functions_ask on giving.talk for select to current_user using (true);

create policy own on giving.offer for select using (person = (select wall.person()));
create policy supervisors on giving.offer for select using ((select wall.has('supervisor')));
-- Who drives, greets, tells: for those who ask them to.
create policy coordinators on giving.offer for select using (
    (select wall.has('coordinator')) and ended is null and giving.agreed_on(id));
create policy offers on giving.offer for insert with check (
    person = (select wall.person()) and (select wall.has('member')) and ended is null);
create policy steps_out on giving.offer for update using (person = (select wall.person()) and ended is null)
    with check (person = (select wall.person()) and ended is not null);

create policy own on giving.talk for select using (giving.whose(offer) = (select wall.person()));
create policy supervisors on giving.talk for select using ((select wall.has('supervisor')));
create policy coordinators on giving.talk for select using (
    (select wall.has('coordinator')) and signed is not null
    and exists (select from giving.offer o where o.id = talk.offer));
create policy talks on giving.talk for insert with check (
    supervisor = (select wall.person()) and (select wall.has('supervisor'))
    and giving.whose(offer) <> (select wall.person()) and agreed is null and again is null and signed is null);
create policy agrees on giving.talk for update
    using (giving.whose(offer) = (select wall.person()) and ready and agreed is null and again is null)
    with check (giving.whose(offer) = (select wall.person()) and signed is null);
create policy signs on giving.talk for update
    using ((select wall.has('supervisor')) and giving.whose(offer) <> (select wall.person())
        and agreed is not null and signed is null)
    with check ((select wall.has('supervisor')) and signed is not null);

grant select, insert, update (ended) on giving.offer to tandem_runtime;
grant select, insert, update (agreed, again, signed) on giving.talk to tandem_runtime;

-- Whoever agreed with a supervisor on going along does so, whether they greet or not, and without a number of days.
create function together.may_offer() returns boolean language sql stable as $$
    select wall.has('greeter') or wall.has('mentor') or giving.gives('together')
$$;
grant execute on function together.may_offer() to tandem_runtime;
alter policy own on together.willing
    with check (person = (select wall.person()) and (select together.may_offer()));
create or replace function together.accompanies() returns boolean language sql stable as $$
    select ((wall.has('greeter') or wall.has('mentor')) and people.trusted(wall.person()) or giving.gives('together'))
        and exists (select from together.willing w where w.person = wall.person())
$$;
