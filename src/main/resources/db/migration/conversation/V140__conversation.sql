-- What the people of a circle write to each other between sessions. Each post is sealed with its author's key.
create schema conversation;
grant usage on schema conversation to tandem_runtime;

-- A thread is the post that began it and the answers to that; each carries when it began, so that one look into one
-- index makes a page, and so that answers stay where the first words were taken back.
create table conversation.post (
    id     uuid        primary key,
    circle uuid        not null references circles.circle on delete cascade,
    thread uuid        not null,
    began  timestamptz not null,
    author uuid        not null references people.person on delete cascade,
    words  wall.sealed not null,
    note   text        check (note in ('use', 'craving', 'loss', 'violence', 'self-harm', 'food', 'other')),
    at     timestamptz not null check (at >= began),
    edited boolean     not null default false,
    held   boolean     not null default false
);
create index post_page on conversation.post (circle, began desc, thread, at);
create index post_author on conversation.post (author);

create table conversation.encouragement (
    post   uuid not null references conversation.post on delete cascade,
    circle uuid not null references circles.circle on delete cascade,
    person uuid not null references people.person on delete cascade,
    kind   text not null check (kind in ('with-you', 'listening')),
    primary key (post, person, kind)
);
create index encouragement_person on conversation.encouragement (person);
create index encouragement_circle on conversation.encouragement (circle);

-- Words not sent yet: one draft a circle.
create table conversation.draft (
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    thread uuid,
    words  wall.sealed not null,
    primary key (person, circle)
);
create index draft_circle on conversation.draft (circle);

-- How far somebody has read: the last words of others that they saw, and those before. Never when they looked.
create table conversation.place (
    person uuid        not null references people.person on delete cascade,
    circle uuid        not null references circles.circle on delete cascade,
    since  timestamptz not null,
    upto   timestamptz not null,
    primary key (person, circle)
);
create index place_circle on conversation.place (circle);

alter table conversation.post enable row level security;
alter table conversation.post force row level security;
alter table conversation.encouragement enable row level security;
alter table conversation.encouragement force row level security;
alter table conversation.draft enable row level security;
alter table conversation.draft force row level security;
alter table conversation.place enable row level security;
alter table conversation.place force row level security;

create policy own on conversation.post for select using (author = (select wall.person()));
create policy fellows on conversation.post for select using (
    circle = any ((select circles.mine())::uuid[])
    and not author = any ((select people.parted_from())::uuid[])
    and (not held or circle = any ((select circles.led())::uuid[])));
create policy writes on conversation.post for insert with check (
    author = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));
create policy changes on conversation.post for update using (author = (select wall.person()))
    with check (author = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));
create policy lets_through on conversation.post for update
    using (held and circle = any ((select circles.led())::uuid[]))
    with check (not held);
create policy takes_back on conversation.post for delete using (
    author = (select wall.person()) or held and circle = any ((select circles.led())::uuid[]));
create policy forgets on conversation.post for delete using ((select wall.actor()) = 'system');
create policy forgotten on conversation.post for select using ((select wall.actor()) = 'system');

create policy fellows on conversation.encouragement for select using (
    person = (select wall.person())
    or circle = any ((select circles.mine())::uuid[]) and not person = any ((select people.parted_from())::uuid[]));
create policy gives on conversation.encouragement for insert with check (
    person = (select wall.person())
    and exists (select from conversation.post p where p.id = post and p.circle = encouragement.circle));
create policy takes_back on conversation.encouragement for delete using (person = (select wall.person()));

create policy own on conversation.draft using (person = (select wall.person()))
    with check (person = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));
create policy own on conversation.place using (person = (select wall.person()))
    with check (person = (select wall.person()) and circle = any ((select circles.mine())::uuid[]));

grant select, insert, update (words, note, edited, held), delete on conversation.post to tandem_runtime;
grant select, insert, delete on conversation.encouragement to tandem_runtime;
grant select, insert, update, delete on conversation.draft to tandem_runtime;
grant select, insert, update, delete on conversation.place to tandem_runtime;
