-- A pair is ended by whoever looks after one of the two, and by nobody else. An open glass lets read and not write: it
-- keeps nobody apart, and ends nothing.
create function people.ends_apart(one uuid, other uuid) returns boolean language sql stable as $$
    select people.sees(ends_apart.one, '{caseload}') or people.sees(ends_apart.other, '{caseload}')
$$;
grant execute on function people.ends_apart(uuid, uuid) to tandem_runtime;

drop policy keepers on people.apart;
create policy read on people.apart for select using (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and (select wall.person()) not in (one, other));
create policy keeps on people.apart for insert with check (
    ((select wall.has('coordinator')) or (select wall.has('supervisor')))
    and (select wall.person()) not in (one, other)
    and not exists (
        select from people.held('{glass}') h where h in (one, other) and not people.sees(h, '{caseload}')));
create policy ends on people.apart for delete using (
    (select wall.person()) not in (one, other) and people.ends_apart(one, other));
