-- The live room of one session of a circle. Words, names and what is on the screen are sealed with a key of the room
-- alone (its id); when it ends the rows go and the key is destroyed. What is left for a day is that there was a room.
create schema live;
grant usage on schema live to tandem_runtime;

-- `last` numbers what happens, `company` changes whenever somebody comes or goes. `act`: the form by which something
-- was begun last, so that a second tap begins nothing anew. `host` and `floor` are places; where such a place is gone,
-- nobody runs the room, or nobody speaks.
create table live.room (
    id         uuid        primary key,
    circle     uuid        not null references circles.circle on delete cascade,
    day        date        not null,
    opened     timestamptz not null,
    closes     timestamptz not null check (closes > opened),
    waits      boolean     not null,
    minutes    smallint    not null check (minutes between 0 and 15),
    locked     boolean     not null default false,
    last       bigint      not null default 0,
    company    bigint      not null default 0,
    host       uuid,
    floor      uuid,
    since      timestamptz,
    silence    timestamptz,
    skill      text        check (skill ~ '^[a-z0-9-]{1,60}$'),
    skill_from timestamptz check ((skill is null) = (skill_from is null)),
    shown      wall.sealed,
    act        uuid,
    ended      timestamptz,
    check (ended is null or shown is null)
);
create unique index room_now on live.room (circle, day) where ended is null;

-- Somebody in a room. `turn`: their place in the speaking order; 0 where they do not wait to speak. `here` is kept by
-- the node that holds their line, and holds for as long as that says so.
create table live.seat (
    id      uuid        primary key,
    room    uuid        not null references live.room on delete cascade,
    person  uuid        not null references people.person on delete cascade,
    fellow  uuid,
    name    wall.sealed not null,
    leads   boolean     not null,
    listens boolean     not null,
    state   text        not null check (state in ('waiting', 'in', 'left', 'removed')),
    here    boolean     not null default false,
    seen    timestamptz not null,
    turn    int         not null default 0 check (turn >= 0),
    muted   boolean     not null default false,
    spoke   boolean     not null default false,
    asked   uuid        references live.seat on delete set null,
    unique (room, person)
);
create index seat_person on live.seat (person);
create index seat_asked on live.seat (asked) where asked is not null;

-- What happened in a room, in the order in which it became visible (docs/decisions/0014).
create table live.event (
    room     uuid        not null references live.room on delete cascade,
    sequence bigint      not null,
    id       uuid        not null unique,
    kind     text        not null
        check (kind in ('said', 'word', 'ask', 'answer', 'room', 'mine', 'signal', 'out')),
    author   uuid        references live.seat on delete cascade,
    whom     uuid        references live.seat on delete cascade,
    leaders  boolean     not null,
    words    wall.sealed,
    at       timestamptz not null,
    primary key (room, sequence)
);
create index event_author on live.event (author);
create index event_whom on live.event (whom) where whom is not null;

alter table live.room enable row level security;
alter table live.room force row level security;
alter table live.seat enable row level security;
alter table live.seat force row level security;
alter table live.event enable row level security;
alter table live.event force row level security;
create policy functions on live.room to current_user using (true) with check (wall.actor() <> '');
create policy functions on live.seat to current_user using (true) with check (wall.actor() <> '');
create policy functions on live.event to current_user using (true) with check (wall.actor() <> '');

-- The open rooms in which the actor has a place, while the circle is open to them; and those of them that they lead.
create function live.inside() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(s.room), '{}') from live.seat s join live.room r on r.id = s.room
    where s.person = wall.person() and s.state = 'in' and r.ended is null
      and (r.circle = any (circles.mine()) or coverage.leads(r.circle, r.day))
$$;
-- Whether the actor has a place in a room, to wait there or to be in, and may have it.
create function live.stands(room uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (
        select from live.seat s join live.room r on r.id = s.room
        where s.room = stands.room and s.person = wall.person() and s.state in ('in', 'waiting') and r.ended is null
          and (r.circle = any (circles.mine()) or coverage.leads(r.circle, r.day)))
$$;
create function live.led() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(s.room), '{}') from live.seat s join live.room r on r.id = s.room
    where s.person = wall.person() and s.state = 'in' and r.ended is null and coverage.leads(r.circle, r.day)
$$;
create function live.mine() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(s.id), '{}') from live.seat s where s.person = wall.person() and s.state = 'in'
$$;
-- The places of those from whom a block parts the actor. Who leads sees everybody, and is seen.
create function live.hidden() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(s.id), '{}') from live.seat s
    where not s.leads and s.person = any (people.parted_from())
      and s.room = any (live.inside()) and not s.room = any (live.led())
$$;
-- Whom a block parts in a room, for whoever passes words on there.
create function live.parted(room uuid) returns table (one uuid, other uuid) language sql stable security definer
    set search_path = '' as $$
    select a.id, b.id from live.seat a
    join people.block k on k.blocker = a.person
    join live.seat b on b.person = k.blocked and b.room = a.room
    where a.room = parted.room and not a.leads and not b.leads and wall.actor() = 'system'
$$;

-- Goes in, or comes back to the same place. Nothing where the room is locked or they were asked to leave it.
create function live.enter(room uuid, seat uuid, fellow uuid, name wall.sealed, listens boolean) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    led boolean;
    into_state text;
begin
    select * into r from live.room x where x.id = enter.room and x.ended is null for no key update;
    led := coverage.leads(r.circle, r.day);
    if r.id is null or not (led or r.circle = any (circles.mine())) then
        raise exception 'Nobody goes into a room that is not theirs.' using errcode = 'insufficient_privilege';
    end if;
    into_state := (select s.state from live.seat s where s.room = enter.room and s.person = wall.person());
    if into_state = 'removed' then
        return 'removed';
    end if;
    if r.locked and not led and into_state is distinct from 'in' then
        return 'locked';
    end if;
    -- Whoever has been let in once comes back without waiting.
    into_state := case when led or not r.waits or into_state in ('in', 'left') then 'in' else 'waiting' end;
    insert into live.seat as s (id, room, person, fellow, name, leads, listens, state, seen, muted)
    values (enter.seat, enter.room, wall.person(), enter.fellow, enter.name, led, enter.listens, into_state, wall.now(),
        r.circle = any (circles.silent()))
    on conflict on constraint seat_room_person_key do update
        set state = into_state, listens = excluded.listens, leads = led, muted = s.muted or excluded.muted;
    return into_state;
end $$;

-- What somebody does about their own place.
create function live.sit(room uuid, act text) returns boolean language plpgsql security definer
    set search_path = '' as $$
declare
    me live.seat;
begin
    select s.* into me from live.seat s where s.room = sit.room and s.person = wall.person();
    if me.id is null or me.state = 'removed' then
        return false;
    end if;
    perform 1 from live.room r where r.id = sit.room for no key update;
    update live.seat s set
        state = case when sit.act = 'leave' then 'left' else s.state end,
        here = s.here and sit.act <> 'leave',
        listens = case sit.act when 'listen' then true when 'speak' then false when 'raise' then false
            else s.listens end,
        turn = case
            when sit.act = 'raise' and s.turn = 0 and not s.muted
                then (select coalesce(max(o.turn), 0) + 1 from live.seat o where o.room = sit.room)
            when sit.act in ('lower', 'leave', 'listen') then 0 else s.turn end,
        asked = case when sit.act = 'answer' then null else s.asked end
    where s.id = me.id;
    if sit.act in ('done', 'leave', 'listen') then
        perform live.next(sit.room, me.id);
    elsif sit.act = 'raise' then
        perform live.next(sit.room, null);
    end if;
    return true;
end $$;

-- Gives the floor to whoever is next, where the giver has it, and to nobody where nobody waits.
create function live.next(room uuid, giver uuid) returns void language plpgsql security definer
    set search_path = '' as $$
declare
    following uuid;
begin
    if not exists (select from live.seat s where s.room = next.room and s.person = wall.person()) then
        return;
    end if;
    following := (select s.id from live.seat s
        where s.room = next.room and s.turn > 0 and s.state = 'in' and s.id is distinct from next.giver
        order by s.turn, s.id limit 1);
    update live.room r set floor = following, since = case when following is null then null else wall.now() end
    where r.id = next.room and r.floor is not distinct from next.giver;
    if found then
        update live.seat s set turn = 0, spoke = true where s.id = following;
    end if;
end $$;

-- Appends to what happens in a room. The room's row is locked until the transaction ends, so the order is the order of
-- commits, and whoever reads never misses one that commits late. The same id again is the same event.
create function live.append(room uuid, id uuid, kind text, whom uuid, leaders boolean, words wall.sealed) returns bigint
    language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
    me live.seat;
    known bigint;
begin
    select * into r from live.room x where x.id = append.room and x.ended is null for no key update;
    if r.id is null then
        return null;
    end if;
    if wall.actor() <> 'system' then
        select s.* into me from live.seat s
        where s.room = append.room and s.person = wall.person()
          and (s.state = 'in' or append.kind = 'room' and s.state in ('left', 'waiting'));
        if me.id is null or not (r.circle = any (circles.mine()) or coverage.leads(r.circle, r.day)) then
            raise exception 'Nobody speaks in a room that is not theirs.' using errcode = 'insufficient_privilege';
        end if;
        if me.muted and append.kind = 'said' or not me.leads and append.kind in ('ask', 'out') then
            raise exception 'That is not theirs to do.' using errcode = 'insufficient_privilege';
        end if;
    end if;
    if append.whom is not null
        and not exists (select from live.seat s where s.id = append.whom and s.room = append.room) then
        return null;
    end if;
    known := (select e.sequence from live.event e where e.room = append.room and e.id = append.id);
    if known is not null then
        return known;
    end if;
    update live.room x set last = x.last + 1 where x.id = append.room returning x.last into known;
    insert into live.event (room, sequence, id, kind, author, whom, leaders, words, at)
    values (append.room, known, append.id, append.kind, me.id, append.whom, append.leaders, append.words, wall.now());
    if append.kind = 'said' and not me.spoke then
        update live.seat s set spoke = true where s.id = me.id;
    end if;
    return known;
end $$;

-- Ends a room: whoever leads it, or the program once its time is over. All that was said goes with this transaction.
create function live.finish(room uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    r live.room;
begin
    select * into r from live.room x where x.id = finish.room and x.ended is null for update;
    if r.id is null then
        return false;
    end if;
    if not (wall.actor() = 'system' and r.closes <= wall.now() or coverage.leads(r.circle, r.day)) then
        raise exception 'Whoever leads a room ends it.' using errcode = 'insufficient_privilege';
    end if;
    update live.room x set ended = wall.now(), last = x.last + 1, shown = null, skill = null, skill_from = null,
        silence = null, host = null, floor = null, since = null
    where x.id = finish.room;
    delete from live.event e where e.room = finish.room;
    delete from live.seat s where s.room = finish.room;
    return true;
end $$;

grant execute on function live.inside(), live.stands(uuid), live.led(), live.mine(), live.hidden(), live.parted(uuid),
    live.enter(uuid, uuid, uuid, wall.sealed, boolean), live.sit(uuid, text), live.next(uuid, uuid),
    live.append(uuid, uuid, text, uuid, boolean, wall.sealed), live.finish(uuid) to tandem_runtime;

-- That there is a room is known to those in the circle and whoever stands in. Nobody else learns of it.
create policy inside on live.room for select using (
    circle = any ((select circles.mine())::uuid[]) or circle = any ((select coverage.standing())::uuid[]));
create policy opens on live.room for insert with check (ended is null and coverage.leads(circle, day));
create policy leads on live.room for update using (ended is null and coverage.leads(circle, day))
    with check (ended is null);
create policy passes_on on live.room for select using ((select wall.actor()) = 'system');
create policy keeps on live.room for update using ((select wall.actor()) = 'system') with check (ended is null);
create policy forgets on live.room for delete using ((select wall.actor()) = 'system' and ended is not null);

create policy own on live.seat for select using (person = (select wall.person()));
create policy inside on live.seat for select using (
    room = any ((select live.inside())::uuid[]) and state = 'in' and not id = any ((select live.hidden())::uuid[])
    or room = any ((select live.led())::uuid[]));
create policy leads on live.seat for update using (room = any ((select live.led())::uuid[]));
create policy passes_on on live.seat using ((select wall.actor()) = 'system');

create policy inside on live.event for select using (
    room = any ((select live.inside())::uuid[])
    and (author is null or not author = any ((select live.hidden())::uuid[]))
    and (whom is null and not leaders
        or author = any ((select live.mine())::uuid[]) or whom = any ((select live.mine())::uuid[])
        or leaders and room = any ((select live.led())::uuid[])));
create policy passes_on on live.event using ((select wall.actor()) = 'system');

grant select, insert, delete, update (locked, company, host, floor, since, silence, skill, skill_from, shown, act)
    on live.room to tandem_runtime;
grant select, update (state, here, seen, turn, muted, spoke, asked) on live.seat to tandem_runtime;
grant select, delete on live.event to tandem_runtime;
