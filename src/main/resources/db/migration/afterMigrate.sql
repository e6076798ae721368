-- Row-level security is forced, so that even the owner sees nothing by accident. Migrations, backup and restore say
-- `tandem.actor = owner` and see everything through this policy. Each guarded table gets it here, after every migration.
do $$
declare
    guarded record;
begin
    for guarded in
        select n.nspname, c.relname
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.relrowsecurity
          and c.relkind in ('r', 'p')
          and pg_catalog.pg_get_userbyid(c.relowner) = current_user
          and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'owner_alone')
    loop
        execute format(
            'create policy owner_alone on %I.%I to %I'
            || ' using (current_setting(''tandem.actor'', true) = ''owner'')'
            || ' with check (current_setting(''tandem.actor'', true) = ''owner'')',
            guarded.nspname, guarded.relname, current_user);
    end loop;
end $$;
