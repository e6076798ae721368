-- A circle meets every week, every other week counted from a date, or on the nth such weekday of the month (-1: the
-- last), at its `day` and `start`.
alter table circles.circle
    add every text     not null default 'week' check (every in ('week', 'fortnight', 'month')),
    add first date     check (extract(isodow from first) = day),
    add nth   smallint check (nth in (1, 2, 3, 4, -1)),
    add constraint rhythm check ((every = 'fortnight') = (first is not null) and (every = 'month') = (nth is not null));

-- What was changed about one session, named by the day that the rhythm gave it: cancelled, or moved to another time.
create table circles.change (
    circle   uuid not null references circles.circle on delete cascade,
    day      date not null,
    to_day   date,
    to_start time,
    primary key (circle, day),
    check ((to_day is null) = (to_start is null))
);
-- Why, in the words of whoever leads: for those inside.
create table circles.reason (
    circle uuid        not null,
    day    date        not null,
    words  wall.sealed not null,
    primary key (circle, day),
    foreign key (circle, day) references circles.change on delete cascade
);
-- Days on which a circle does not meet, both ends included.
create table circles.pause (
    circle uuid not null references circles.circle on delete cascade,
    first  date not null,
    last   date not null check (last between first and first + 400),
    primary key (circle, first)
);

alter table circles.change enable row level security;
alter table circles.change force row level security;
alter table circles.reason enable row level security;
alter table circles.reason force row level security;
alter table circles.pause enable row level security;
alter table circles.pause force row level security;

-- When a circle meets is known to everybody who is signed in; whoever leads it and coordinators change it.
create policy signed_in on circles.change for select using ((select wall.person()) is not null);
create policy reminds on circles.change for select using ((select wall.actor()) = 'system');
create policy changes on circles.change
    using (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator')));
create policy signed_in on circles.pause for select using ((select wall.person()) is not null);
create policy reminds on circles.pause for select using ((select wall.actor()) = 'system');
create policy changes on circles.pause
    using (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator')));
-- A coordinator says it on the telephone to those who could not be told.
create policy inside on circles.reason for select
    using (circle = any ((select circles.mine())::uuid[]) or (select wall.has('coordinator')));
create policy changes on circles.reason
    using (circle = any ((select circles.led())::uuid[]) or (select wall.has('coordinator')));
grant select, insert, delete, update (to_day, to_start) on circles.change to tandem_runtime;
grant select, insert, delete on circles.reason to tandem_runtime;
grant select, insert, delete, update (last) on circles.pause to tandem_runtime;

-- The program itself tells and reminds those who are in.
create policy tells on circles.membership for select
    using ((select wall.actor()) = 'system' and ended is null and people.roles(person) is not null);
