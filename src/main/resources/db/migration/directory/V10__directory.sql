create schema directory;
grant usage on schema directory to tandem_runtime;

-- Where meetings come from, as far as visitors may know. How a feed is fetched is the business of schema feeds.
create table directory.feed (
    id uuid primary key,
    name text not null unique check (name <> ''),
    sample boolean not null default false,
    seen timestamptz
);

-- A meeting is an identity: its link and whether anybody still lists it. What is known of it stands in its listings.
create table directory.meeting (
    id uuid primary key,
    slug text not null unique check (slug <> ''),
    change bigint not null,
    gone_since timestamptz
);
create index meeting_change on directory.meeting (change);

-- What one feed says, as written once while a feed streams in: facts of ours, and the row as received without contacts.
create table directory.content (
    id uuid primary key,
    facts json not null,
    original json not null
) with (toast_tuple_target = 8160);

-- One feed's listing of one meeting. Rank 0 is the listing whose facts are shown.
create table directory.listing (
    id uuid primary key references directory.content,
    feed uuid not null references directory.feed,
    source_id text not null check (source_id <> ''),
    meeting uuid not null references directory.meeting,
    rank int not null,
    digest text not null,
    keys text not null,
    called text not null,
    fellowship text not null,
    updated timestamptz,
    weight int not null,
    first_seen timestamptz not null,
    gone_since timestamptz,
    unique (feed, source_id)
);
create index listing_meeting on directory.listing (meeting, rank);

-- Numbers the changes of the directory; each import takes one.
create sequence directory.change;

create table directory.correction (
    id uuid primary key,
    meeting uuid not null references directory.meeting on delete cascade,
    language text not null check (language in ('en', 'es')),
    before json not null,
    after json not null,
    remark text not null check (length(remark) <= 4000),
    made timestamptz not null
);

alter table directory.feed enable row level security;
alter table directory.feed force row level security;
alter table directory.meeting enable row level security;
alter table directory.meeting force row level security;
alter table directory.content enable row level security;
alter table directory.content force row level security;
alter table directory.listing enable row level security;
alter table directory.listing force row level security;
alter table directory.correction enable row level security;
alter table directory.correction force row level security;

create policy keepers on directory.feed
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on directory.meeting
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on directory.content
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on directory.listing
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on directory.correction
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));

create policy visitors_read on directory.feed for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on directory.meeting for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on directory.content for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on directory.listing for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_suggest on directory.correction for insert
    with check ((select current_setting('tandem.actor', true)) = 'visitor');

grant select, insert, update, delete
    on directory.feed, directory.meeting, directory.content, directory.listing to tandem_runtime;
grant select, insert, delete on directory.correction to tandem_runtime;
grant usage on sequence directory.change to tandem_runtime;
