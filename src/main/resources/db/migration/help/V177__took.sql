-- How long somebody waited for a person, once their request is answered and erased: two moments, and nothing of whom.
-- `reached` is null where nobody answered before the request was erased.
create table help.took (
    id      uuid        primary key,
    asked   timestamptz not null,
    reached timestamptz check (reached >= asked)
);
create index took_asked on help.took (asked);
alter table help.took enable row level security;
alter table help.took force row level security;
create policy answers on help.took for insert with check (
    (select wall.actor()) in ('operator', 'system')
    or (select wall.has('coordinator')) or (select wall.has('administrator')));
create policy counts on help.took for select using ((select wall.actor()) = 'system');
create policy forgets on help.took for delete using ((select wall.actor()) = 'system');
grant select, insert, delete on help.took to tandem_runtime;
