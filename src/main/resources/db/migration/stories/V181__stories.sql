-- Stories that members tell, in writing or aloud. What they say, what about, under which name: sealed with their key,
-- and it goes with them. In clear stands what the wall needs: whose it is, how far it may be seen, who has looked.
create schema stories;
grant usage on schema stories to tandem_runtime;

-- How far: 1 those in a circle with its author, 2 whoever is signed in, 3 everybody. `audience` is what the author wants,
-- `shown` how far somebody let it go who read it: it is seen as far as both say.
create table stories.story (
    id          uuid        primary key,
    author      uuid        not null references people.person on delete cascade,
    language    text        not null check (language in ('en', 'es')),
    audience    smallint    not null check (audience between 1 and 3),
    consented   timestamptz,
    name        wall.sealed not null,
    title       wall.sealed not null,
    summary     wall.sealed not null,
    words       wall.sealed not null,
    topics      wall.sealed not null,
    notes       wall.sealed not null,
    sound       uuid,
    format      text        check (format in ('wav', 'mp3', 'opus', 'm4a')),
    size        int,
    seconds     int,
    written     timestamptz not null,
    sent        timestamptz,
    shown       smallint    check (shown between 1 and 3),
    shown_at    timestamptz,
    shown_by    uuid        references people.person on delete set null,
    answer      text        check (answer in ('change', 'no')),
    reply       wall.sealed,
    answered    timestamptz,
    answered_by uuid        references people.person on delete set null,
    told        boolean     not null default true,
    check (audience < 3 or consented is not null),
    check (shown is null or sent is not null),
    check ((sound is null) = (format is null) and (sound is null) = (size is null)
        and (sound is null) = (seconds is null))
);
create index story_author on stories.story (author);
create index story_shown on stories.story (id) where shown is not null;
create index story_sent on stories.story (sent) where sent is not null;
create index story_shown_by on stories.story (shown_by);
create index story_answered_by on stories.story (answered_by);

-- A recording in pieces, so that a listener is sent what they listen to. A piece is never changed.
create table stories.piece (
    story  uuid        not null references stories.story on delete cascade,
    sound  uuid        not null,
    number smallint    not null,
    bytes  wall.sealed not null,
    primary key (sound, number)
);
create index piece_story on stories.piece (story);

-- "I know this feeling". Its author learns that somebody does, and never who.
create table stories.feeling (
    story  uuid not null references stories.story on delete cascade,
    person uuid not null references people.person on delete cascade,
    primary key (story, person)
);
create index feeling_person on stories.feeling (person);

-- What somebody has read, so that they are offered something else: one sealed line a person.
create table stories.seen (
    person uuid        primary key references people.person on delete cascade,
    items  wall.sealed not null
);

-- Words that change are words that nobody has read; and nobody lets their own story through.
create function stories.guard() returns trigger language plpgsql set search_path = '' as $$
begin
    if (new.language, new.name, new.title, new.summary, new.words, new.topics, new.notes, new.sound)
        is distinct from
        (old.language, old.name, old.title, old.summary, old.words, old.topics, old.notes, old.sound) then
        if old.author is distinct from wall.person() then
            raise exception 'A story has one author.' using errcode = 'insufficient_privilege';
        end if;
        new.shown := null;
        new.sent := null;
    elsif coalesce(new.shown, 0) > coalesce(old.shown, 0) and (old.author = wall.person()
        or not (wall.has('coordinator') or wall.has('supervisor'))) then
        raise exception 'Somebody else reads it first.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger guard before update on stories.story for each row execute function stories.guard();

-- Whoever is in a circle with the actor now.
create function stories.near() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct m.person), '{}') from circles.membership m
    where m.circle = any (circles.mine()) and m.ended is null
$$;

-- How many know the feeling, in steps: 0 nobody, 1 somebody, 2 a few, 3 many. For its author alone; a block holds here
-- too, and says nothing.
create function stories.known(story uuid) returns smallint language sql stable security definer
    set search_path = '' as $$
    select cast(case when count(*) = 0 then 0 when count(*) < 3 then 1 when count(*) < 12 then 2 else 3 end as smallint)
    from stories.feeling f join stories.story s on s.id = f.story
    where s.id = known.story and s.author = wall.person() and not f.person = any (people.parted_from())
$$;
grant execute on function stories.near(), stories.known(uuid) to tandem_runtime;

alter table stories.story enable row level security;
alter table stories.story force row level security;
alter table stories.piece enable row level security;
alter table stories.piece force row level security;
alter table stories.feeling enable row level security;
alter table stories.feeling force row level security;
alter table stories.seen enable row level security;
alter table stories.seen force row level security;

create policy functions_ask on stories.story for select to current_user using (true);
create policy functions_ask on stories.feeling for select to current_user using (true);

create policy own on stories.story for select using (author = (select wall.person()));
create policy shown on stories.story for select using (
    shown is not null
    and not author = any ((select people.parted_from())::uuid[])
    and (least(shown, audience) = 3
        or least(shown, audience) = 2 and (select wall.person()) is not null
        or author = any ((select stories.near())::uuid[]))
    and people.roles(author) is not null);
create policy reads_first on stories.story for select using (
    sent is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and not author = any ((select people.parted_from())::uuid[]));
create policy tells on stories.story for insert with check (
    author = (select wall.person()) and shown is null and sent is null and answer is null);
create policy changes on stories.story for update using (author = (select wall.person()))
    with check (author = (select wall.person()));
create policy answers on stories.story for update
    using (sent is not null and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
        and author <> (select wall.person()) and not author = any ((select people.parted_from())::uuid[]))
    with check (sent is not null and author <> (select wall.person()));
create policy takes_back on stories.story for delete using (author = (select wall.person()));

create policy heard on stories.piece for select using (
    exists (select from stories.story s where s.id = story and (s.sound = piece.sound or s.author = wall.person())));
-- Before the story says that it has this recording: what others hear is never exchanged.
create policy records on stories.piece for insert with check (
    exists (select from stories.story s
        where s.id = story and s.author = wall.person() and s.sound is distinct from piece.sound));
create policy takes_back on stories.piece for delete using (
    exists (select from stories.story s where s.id = story and s.author = wall.person()));

create policy own on stories.feeling for select using (person = (select wall.person()));
create policy knows on stories.feeling for insert with check (
    person = (select wall.person())
    and exists (select from stories.story s
        where s.id = story and s.author <> (select wall.person()) and s.shown is not null));
create policy takes_back on stories.feeling for delete using (person = (select wall.person()));

create policy own on stories.seen using (person = (select wall.person()));

grant select, insert, delete, update (language, audience, consented, name, title, summary, words, topics, notes, sound,
    format, size, seconds, sent, shown, shown_at, shown_by, answer, reply, answered, answered_by, told)
    on stories.story to tandem_runtime;
grant select, insert, delete on stories.piece, stories.feeling to tandem_runtime;
grant select, insert, update, delete on stories.seen to tandem_runtime;

-- The program's own stories are for everybody, once it has adopted them.
create policy stories on content.adoption for select using (kind = 'stories');
