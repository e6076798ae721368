-- From a day on a circle meets at another time, until the next such day. Before the first of them it meets as it was made.
create table circles.rhythm (
    circle   uuid     not null references circles.circle on delete cascade,
    from_day date     not null,
    day      smallint not null check (day between 1 and 7),
    start    time     not null,
    minutes  smallint not null check (minutes between 15 and 240),
    every    text     not null check (every in ('week', 'fortnight', 'month')),
    first    date     check (first >= from_day and extract(isodow from first) = day),
    nth      smallint check (nth in (1, 2, 3, 4, -1)),
    primary key (circle, from_day),
    constraint rhythm check ((every = 'fortnight') = (first is not null) and (every = 'month') = (nth is not null))
);
alter table circles.rhythm enable row level security;
alter table circles.rhythm force row level security;

-- Known and changed as single sessions are.
create policy signed_in on circles.rhythm for select using ((select wall.person()) is not null);
create policy reminds on circles.rhythm for select using ((select wall.actor()) = 'system');
create policy changes on circles.rhythm
    using (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator')));
grant select, insert, delete on circles.rhythm to tandem_runtime;
