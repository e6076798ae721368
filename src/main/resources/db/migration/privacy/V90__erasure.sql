-- Who wants to be erased, and when. Until then they can sign in and stay; the row goes with the person.
create schema privacy;
grant usage on schema privacy to tandem_runtime;

create table privacy.erasure (
    person uuid        primary key references people.person on delete cascade,
    asked  timestamptz not null,
    due    timestamptz not null check (due >= asked and due <= asked + interval '30 days')
);
create index erasure_due on privacy.erasure (due);

alter table privacy.erasure enable row level security;
alter table privacy.erasure force row level security;
create policy own on privacy.erasure using (person = (select wall.person()));
create policy erases on privacy.erasure for select using ((select wall.actor()) = 'system');
grant select, insert, delete on privacy.erasure to tandem_runtime;
