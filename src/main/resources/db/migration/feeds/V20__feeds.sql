create schema feeds;
grant usage on schema feeds to tandem_runtime;

-- How a feed is read, and when next. Feeds read from a file have no url and are never due.
create table feeds.feed (
    id uuid primary key references meetings.feed on delete cascade,
    name text not null unique check (name <> ''),
    kind text not null check (kind in ('meeting-guide', 'bmlt')),
    url text check (url <> ''),
    zone text,
    fellowship text not null,
    contacts_public boolean not null default false,
    etag text,
    last_modified text,
    every interval not null default interval '1 day' check (every >= interval '5 minutes'),
    due timestamptz,
    check (due is null or url is not null)
);
create index feed_due on feeds.feed (due);

-- The people behind a listing: never for visitors.
create table feeds.contact (
    listing uuid primary key references meetings.content on delete cascade,
    contacts json not null
);

-- Each reading of a feed and how it ended. Rows are those repaired or rejected, of the latest reading only.
create table feeds.import (
    id uuid primary key,
    feed uuid references feeds.feed on delete cascade,
    name text not null,
    origin text not null,
    state text not null check (state in ('applied', 'waiting', 'refused', 'not modified')),
    kept int not null,
    repaired int not null,
    rejected int not null,
    unchanged int not null,
    vanished int not null,
    remark text not null,
    started timestamptz not null,
    finished timestamptz not null
);
create index import_feed on feeds.import (feed, started);

create table feeds.import_row (
    import uuid not null references feeds.import on delete cascade,
    position int not null,
    row int not null,
    source_id text not null,
    outcome text not null check (outcome in ('repaired', 'rejected')),
    field text not null,
    found text not null,
    done text not null,
    primary key (import, position)
);

alter table feeds.feed enable row level security;
alter table feeds.feed force row level security;
alter table feeds.contact enable row level security;
alter table feeds.contact force row level security;
alter table feeds.import enable row level security;
alter table feeds.import force row level security;
alter table feeds.import_row enable row level security;
alter table feeds.import_row force row level security;

create policy keepers on feeds.feed
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on feeds.contact
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on feeds.import
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));
create policy keepers on feeds.import_row
    using ((select current_setting('tandem.actor', true)) in ('operator', 'system'));

grant select, insert, update, delete on feeds.feed, feeds.contact, feeds.import, feeds.import_row to tandem_runtime;
