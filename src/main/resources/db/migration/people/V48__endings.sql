-- A program is never without somebody who administers it: the last one can neither be disabled nor lose the role, and
-- nobody disables themselves. Two who would end each other at once wait for one another.
create function people.last_administrator(person uuid) returns boolean language plpgsql security definer
    set search_path = '' as $$
begin
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('people.administrators'));
    return position(' administrator ' in coalesce(people.roles(last_administrator.person), '')) > 0
        and not exists (
            select from people.role r
            where r.role = 'administrator' and r.ended_at is null and r.person <> last_administrator.person
                and not exists (select from people.ending e where e.person = r.person));
end $$;

create function people.keep_an_administrator() returns trigger language plpgsql as $$
begin
    if people.last_administrator(new.person) then
        raise exception 'The program keeps an administrator.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
alter table people.ending add constraint not_oneself check (kind <> 'disabled' or by is distinct from person);
create trigger keep_an_administrator before insert on people.ending
    for each row when (new.kind = 'disabled') execute function people.keep_an_administrator();
create trigger keep_an_administrator before update on people.role
    for each row when (old.role = 'administrator' and new.ended_at is not null)
    execute function people.keep_an_administrator();

grant execute on function people.last_administrator(uuid) to tandem_runtime;
