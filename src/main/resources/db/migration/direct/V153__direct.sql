-- Words between two people: by a role that one has for the other, or between two of one circle who both asked for it.
create schema direct;
grant usage on schema direct to tandem_runtime;

-- Somebody of a circle would like to write with another of it. It carries no words, and there is one. A yes is the same
-- in the other direction; a no is kept where only its author sees it.
create table direct.ask (
    id       uuid primary key,
    circle   uuid not null references circles.circle on delete cascade,
    asker    uuid not null references people.person on delete cascade,
    asked    uuid not null references people.person on delete cascade,
    asked_on date not null,
    check (asker <> asked),
    unique (circle, asker, asked)
);
create index ask_asker on direct.ask (asker);
create index ask_asked on direct.ask (asked);

create table direct.refusal (
    circle  uuid not null references circles.circle on delete cascade,
    person  uuid not null references people.person on delete cascade,
    refused uuid not null references people.person on delete cascade,
    primary key (circle, person, refused)
);
create index refusal_person on direct.refusal (person);
create index refusal_refused on direct.refusal (refused);

-- Two who write to each other. `holder`: who has the role; of two fellows the one who agreed last. In a circle they know
-- each other by the names that they have there.
create table direct.talk (
    id       uuid primary key,
    kind     text not null check (kind in ('mentor', 'leader', 'staff', 'fellows')),
    circle   uuid references circles.circle on delete cascade,
    holder   uuid not null references people.person on delete cascade,
    member   uuid not null references people.person on delete cascade,
    began    date not null,
    ended    date check (ended >= began),
    ended_by uuid references people.person on delete cascade,
    check (holder <> member),
    check ((ended is null) = (ended_by is null)),
    check ((circle is null) = (kind in ('mentor', 'staff')))
);
create unique index talk_two on direct.talk (kind, circle, least(holder, member), greatest(holder, member))
    nulls not distinct;
create index talk_holder on direct.talk (holder);
create index talk_member on direct.talk (member);
create index talk_ended_by on direct.talk (ended_by);

-- `held`: names a way to be reached outside.
create table direct.word (
    id     uuid        primary key,
    talk   uuid        not null references direct.talk on delete cascade,
    author uuid        not null references people.person on delete cascade,
    words  wall.sealed not null,
    at     timestamptz not null,
    held   boolean     not null
);
create index word_talk on direct.word (talk, at);
create index word_author on direct.word (author, at);

-- How far somebody has read, never when they looked.
create table direct.place (
    talk   uuid        not null references direct.talk on delete cascade,
    person uuid        not null references people.person on delete cascade,
    upto   timestamptz not null,
    primary key (talk, person)
);
create index place_person on direct.place (person);

alter table direct.ask enable row level security;
alter table direct.ask force row level security;
alter table direct.refusal enable row level security;
alter table direct.refusal force row level security;
alter table direct.talk enable row level security;
alter table direct.talk force row level security;
alter table direct.word enable row level security;
alter table direct.word force row level security;
alter table direct.place enable row level security;
alter table direct.place force row level security;

create policy functions_ask on direct.ask for select to current_user using (true);
create policy functions_ask on direct.talk for select to current_user using (true);

-- Whether what lets two people write to each other holds now.
create function direct.stands(kind text, circle uuid, holder uuid, member uuid) returns boolean language sql stable
    security definer set search_path = '' as $$
    select not people.parted(stands.holder, stands.member)
        and people.roles(stands.holder) is not null and people.roles(stands.member) is not null
        and case when stands.circle is not null then exists (
                select from circles.membership h
                join circles.membership m on m.circle = h.circle
                where h.circle = stands.circle and h.person = stands.holder and m.person = stands.member
                    and h.ended is null and m.ended is null
                    and (stands.kind = 'fellows' and not h.leads and not m.leads
                        or stands.kind = 'leader' and h.leads and leaders.here(h.person)
                            and strpos(people.roles(h.person), ' leader ') > 0))
            else exists (
                select from people.relation r
                where r.holder = stands.holder and r.subject = stands.member and r.ended_at is null
                    and r.kind = case stands.kind when 'staff' then 'caseload' else 'mentor' end
                    and (r.until is null or r.until > wall.now())
                    and strpos(people.roles(r.holder), ' ' || people.role_for(r.kind) || ' ') > 0)
        end
$$;

-- Whether the actor has asked somebody of a circle.
create function direct.asked(circle uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from direct.ask a
        where a.circle = asked.circle and a.asker = wall.person() and a.asked = asked.other)
$$;

-- Whether somebody of a circle has asked the actor.
create function direct.asked_by(circle uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from direct.ask a
        where a.circle = asked_by.circle and a.asker = asked_by.other and a.asked = wall.person())
$$;

-- Whether the actor may ask somebody. Of those whom they asked in a month, five at most have not answered.
create function direct.may_ask(circle uuid, other uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select direct.stands('fellows', may_ask.circle, wall.person(), may_ask.other)
        and people.may_meet(wall.person(), may_ask.other)
        and (select count(*) from direct.ask a
            where a.asker = wall.person() and a.asked_on > cast(wall.now() at time zone 'UTC' as date) - 30
                and not exists (
                    select from direct.ask b
                    where b.circle = a.circle and b.asker = a.asked and b.asked = a.asker)) < 5
$$;

-- The actor's talks with people from whom no block parts them; and those of them in which they may write now.
create function direct.mine() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(t.id), '{}') from direct.talk t
    where wall.person() in (t.holder, t.member) and not people.parted(t.holder, t.member)
$$;
create function direct.open() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(t.id), '{}') from direct.talk t
    where wall.person() in (t.holder, t.member) and t.ended is null
        and direct.stands(t.kind, t.circle, t.holder, t.member)
$$;
grant execute on function direct.stands(text, uuid, uuid, uuid), direct.asked(uuid, uuid),
    direct.asked_by(uuid, uuid), direct.may_ask(uuid, uuid),
    direct.mine(), direct.open() to tandem_runtime;

-- Nobody who is new is asked: what others asked them waits until they have been here for a while, or asked the same. To
-- whoever asks it looks like any other that is not answered.
create policy own on direct.ask for select using (asker = (select wall.person()));
create policy asked on direct.ask for select using (
    asked = (select wall.person()) and not asker = any ((select people.parted_from())::uuid[])
    and ((select people.trusted(wall.person())) or direct.asked(circle, asker)));
create policy asks on direct.ask for insert with check (
    asker = (select wall.person()) and (select wall.has('member')) and (
        direct.may_ask(circle, asked)
        -- A yes counts against nothing.
        or direct.stands('fellows', circle, asker, asked) and direct.asked_by(circle, asked)));
create policy keeps_house on direct.ask for select using ((select wall.actor()) = 'system');
create policy forgets on direct.ask for delete using ((select wall.actor()) = 'system');

create policy own on direct.refusal using (person = (select wall.person()))
    with check (person = (select wall.person()));

create policy two on direct.talk for select using (
    (holder = (select wall.person()) and not member = any ((select people.parted_from())::uuid[]))
    or (member = (select wall.person()) and not holder = any ((select people.parted_from())::uuid[])));
create policy by_role on direct.talk for insert with check (
    kind <> 'fellows' and (select wall.person()) in (holder, member) and ended is null
    and direct.stands(kind, circle, holder, member));
create policy both_asked on direct.talk for insert with check (
    kind = 'fellows' and holder = (select wall.person()) and ended is null
    and direct.stands(kind, circle, holder, member)
    and direct.asked(circle, member) and direct.asked_by(circle, member));
-- Either ends it, and whoever did may take it up again.
create policy ends on direct.talk for update
    using (ended is null and (select wall.person()) in (holder, member))
    with check (ended_by = (select wall.person()));
create policy takes_up on direct.talk for update
    using (ended_by = (select wall.person())) with check (ended is null);

create policy own on direct.word for select using (
    author = (select wall.person()) and talk = any ((select direct.mine())::uuid[]));
create policy two on direct.word for select using (
    talk = any ((select direct.mine())::uuid[])
    and (not held or people.trusted(author) and (select people.trusted(wall.person()))));
create policy says on direct.word for insert with check (
    author = (select wall.person()) and talk = any ((select direct.open())::uuid[]));
create policy keeps_house on direct.word for select using ((select wall.actor()) = 'system');
create policy forgets on direct.word for delete using ((select wall.actor()) = 'system');

create policy own on direct.place using (person = (select wall.person()))
    with check (person = (select wall.person()) and talk = any ((select direct.mine())::uuid[]));

grant select, insert, delete on direct.ask to tandem_runtime;
grant select, insert, delete on direct.refusal to tandem_runtime;
grant select, insert, update (ended, ended_by) on direct.talk to tandem_runtime;
grant select, insert, delete on direct.word to tandem_runtime;
grant select, insert, update (upto) on direct.place to tandem_runtime;

-- Whoever is met there can be reported from there.
alter table safety.report drop constraint report_place_check;
alter table safety.report add constraint report_place_check check (place in ('circle', 'greeting', 'team', 'blocked', 'words'));
