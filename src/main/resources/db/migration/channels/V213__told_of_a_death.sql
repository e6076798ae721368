-- Who was told by a person that somebody died: each of those who walk with them, by whom and when.
create table channels.told (
    person uuid        not null references people.person on delete cascade,
    whom   uuid        not null references people.person on delete cascade,
    at     timestamptz not null,
    by     uuid        not null,
    primary key (person, whom)
);
create index told_whom on channels.told (whom);
alter table channels.told enable row level security;
alter table channels.told force row level security;
create policy carers on channels.told for select using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
create policy tells on channels.told for insert with check (
    by = (select wall.person()) and ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and people.silent(person));
create policy mends on channels.told for delete using ((select wall.has('coordinator')) or (select wall.has('supervisor')));
grant select, insert, delete on channels.told to tandem_runtime;

-- Whoever tells the leaders and the mentor of somebody who died has to know who they are.
create policy of_the_dead on people.person for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and exists (select from people.relation r
        where r.holder = person.id and r.ended_at is null and r.kind in ('mentor', 'leader', 'greeter')
          and people.silent(r.subject)));
