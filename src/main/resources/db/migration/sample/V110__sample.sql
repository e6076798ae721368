-- The sample program: made-up people, and the mark that says so for as long as this database lives.
create schema sample;
grant usage on schema sample to tandem_runtime;

create table sample.marker (
    one   boolean     primary key default true check (one),
    began timestamptz not null,
    done  timestamptz
);

-- Those whom a reader may be.
create table sample.persona (
    person uuid     primary key references people.person on delete cascade,
    code   text     not null unique check (code in
        ('newest', 'newcomer', 'member', 'nueva', 'greeter', 'leader', 'mentor', 'coordinator', 'supervisor',
            'administrator')),
    place  smallint not null
);

alter table sample.marker enable row level security;
alter table sample.marker force row level security;
alter table sample.persona enable row level security;
alter table sample.persona force row level security;

create policy read on sample.marker for select using ((select wall.actor()) in ('door', 'operator'));
create policy begins on sample.marker for insert with check ((select wall.actor()) = 'operator');
create policy ends on sample.marker for update using ((select wall.actor()) = 'operator');
create policy read on sample.persona for select using ((select wall.actor()) in ('door', 'operator'));
create policy made on sample.persona for insert with check ((select wall.actor()) = 'operator');

grant select, insert, update (done) on sample.marker to tandem_runtime;
grant select, insert on sample.persona to tandem_runtime;
