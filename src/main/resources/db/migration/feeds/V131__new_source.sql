-- Lists that somebody added on the site and that are no feed yet: a job reads them within seconds. One that cannot be
-- read stays, with the reason, until it is put aside.
create table feeds.new_source (
    id    uuid        primary key,
    name  text        not null unique check (name <> ''),
    kind  text        not null check (kind in ('meeting-guide', 'bmlt')),
    url   text        not null check (url <> ''),
    asked timestamptz not null,
    why   text
);
alter table feeds.new_source enable row level security;
alter table feeds.new_source force row level security;
create policy keepers on feeds.new_source using ((select wall.actor()) in ('operator', 'system'));
create policy keepers_read on feeds.new_source for select
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
grant select, insert, update (why), delete on feeds.new_source to tandem_runtime;
