-- What the program has read and taken for its own. Until then, those whom it is written for do not see it.
create schema content;
grant usage on schema content to tandem_runtime;

create table content.adoption (
    kind       text not null check (kind ~ '^[a-z-]{1,40}$'),
    item       text not null check (item ~ '^[a-z0-9-]{1,60}$'),
    adopted_by uuid not null,
    adopted_on date not null,
    primary key (kind, item)
);

alter table content.adoption enable row level security;
alter table content.adoption force row level security;
create policy everybody_here on content.adoption for select using ((select wall.person()) is not null);
create policy supervisors on content.adoption for insert with check (
    (select wall.has('supervisor')) and adopted_by = (select wall.person()));
grant select, insert on content.adoption to tandem_runtime;
