create schema meetings;
grant usage on schema meetings to tandem_runtime;

-- Where meetings come from, as far as visitors may know. How a feed is fetched is the business of schema feeds.
create table meetings.feed (
    id uuid primary key,
    name text not null unique check (name <> ''),
    sample boolean not null default false,
    seen timestamptz
);

-- A meeting is an identity: its link and whether anybody still lists it. What is known of it stands in its listings.
create table meetings.meeting (
    id uuid primary key,
    slug text not null unique check (slug <> ''),
    change bigint not null,
    gone_since timestamptz
);
create index meeting_change on meetings.meeting (change);

-- What one feed says, as written once while a feed streams in: facts of ours, and the row as received without contacts.
create table meetings.content (
    id uuid primary key,
    facts json not null,
    original json not null
) with (toast_tuple_target = 8160);

-- One feed's listing of one meeting. Rank 0 is the listing whose facts are shown.
create table meetings.listing (
    id uuid primary key references meetings.content,
    feed uuid not null references meetings.feed,
    source_id text not null check (source_id <> ''),
    meeting uuid not null references meetings.meeting,
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
create index listing_meeting on meetings.listing (meeting, rank);

-- Numbers the changes of the meetings; each import takes one.
create sequence meetings.change;

alter table meetings.feed enable row level security;
alter table meetings.feed force row level security;
alter table meetings.meeting enable row level security;
alter table meetings.meeting force row level security;
alter table meetings.content enable row level security;
alter table meetings.content force row level security;
alter table meetings.listing enable row level security;
alter table meetings.listing force row level security;

create policy keepers on meetings.feed
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on meetings.meeting
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on meetings.content
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on meetings.listing
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));

create policy visitors_read on meetings.feed for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on meetings.meeting for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on meetings.content for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');
create policy visitors_read on meetings.listing for select
    using ((select current_setting('tandem.actor', true)) = 'visitor');

grant select, insert, update, delete
    on meetings.feed, meetings.meeting, meetings.content, meetings.listing to tandem_runtime;
grant usage on sequence meetings.change to tandem_runtime;
