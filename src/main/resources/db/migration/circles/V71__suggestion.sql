-- The circle that whoever invited somebody thought of for them.
create table circles.suggestion (
    person uuid primary key references people.person on delete cascade,
    circle uuid not null references circles.circle on delete cascade
);
create index suggestion_circle on circles.suggestion (circle);

alter table circles.suggestion enable row level security;
alter table circles.suggestion force row level security;
create policy own on circles.suggestion for select using (person = (select wall.person()));
create policy joins on circles.suggestion for insert with check ((select wall.actor()) = 'door');
grant select, insert on circles.suggestion to tandem_runtime;
