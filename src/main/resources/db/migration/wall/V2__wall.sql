-- What policies ask: who acts, which roles they have. The gate says it once, when a unit of work begins, and it is
-- forgotten when that ends. Each function is inlined; inside a policy, `(select wall.…())` is computed once a statement.
create schema wall;
grant usage on schema wall to tandem_runtime;

-- What somebody wrote or is called, sealed with a key that is not in this database (module keys). Columns that hold
-- people's own words have this type; a test refuses any other.
create domain wall.sealed as bytea check (octet_length(value) between 16 and 262144);

create function wall.actor() returns text language sql stable
    return coalesce(current_setting('tandem.actor', true), '');

-- The person who acts; null for visitors, the operator, the system.
create function wall.person() returns uuid language sql stable
    return nullif(current_setting('tandem.person', true), '')::uuid;

create function wall.has(role text) returns boolean language sql stable
    return strpos(coalesce(current_setting('tandem.roles', true), ''), ' ' || role || ' ') > 0;

-- The program's own moment of this unit of work, which tests can set; the server's where there is none.
create function wall.now() returns timestamptz language sql stable
    return coalesce(nullif(current_setting('tandem.now', true), '')::timestamptz, now());

-- People who work here. What they may see of a member depends on a relation too.
create function wall.staff() returns boolean language sql stable
    return wall.has('coordinator') or wall.has('supervisor') or wall.has('administrator');

-- Begins a unit of work. Somebody whose account has ended acts as nobody.
create function wall.begin(actor text, moment text) returns void language plpgsql as $$
declare
    person text := case when actor like 'person:%' then substr(actor, 8) else '' end;
    roles text := case when person = '' then '' else people.roles(person::uuid) end;
begin
    if roles is null then
        actor := 'nobody';
        person := '';
        roles := '';
    end if;
    perform set_config('tandem.actor', actor, true),
        set_config('tandem.person', person, true),
        set_config('tandem.roles', roles, true),
        set_config('tandem.now', moment, true);
end $$;

grant execute on function wall.actor(), wall.person(), wall.has(text), wall.now(), wall.staff(), wall.begin(text, text)
    to tandem_runtime;
