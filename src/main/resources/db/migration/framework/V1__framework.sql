-- What every module stands on. Tables here hold no personal data, only opaque ids and times, and are therefore exempt
-- from row-level security (the list is in HouseRulesTest). Every other table has it, enabled and forced. Flyway has
-- made the schema for its own history.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to tandem_runtime', current_database());
end $$;
grant usage on schema framework to tandem_runtime;

-- Which migrations this database has: one row.
create table framework.migrated (
    only_one boolean primary key check (only_one),
    stamp    text not null
);

-- Changes when the database is restored: whatever was derived from another epoch (the search index) is derived again.
create table framework.epoch (
    only_one boolean primary key check (only_one),
    id       uuid not null
);
insert into framework.epoch (only_one, id) values (true, gen_random_uuid());
grant select on framework.epoch to tandem_runtime;

-- The ordered event log. Appending locks the stream's row until the transaction ends, so sequences become visible in
-- order and without gaps: a reader that has seen 7 will never find a 6 later.
create table framework.stream (
    name text   primary key check (name <> ''),
    last bigint not null check (last > 0)
);
create table framework.event (
    stream   text        not null references framework.stream (name),
    sequence bigint      not null,
    at       timestamptz not null default now(),
    body     text        not null,
    primary key (stream, sequence)
);
grant select, insert, update on framework.stream to tandem_runtime;
grant select, insert, delete on framework.event to tandem_runtime;

-- How far each reader of a stream has come, so that a command can wait until a running service shows its result.
create table framework.reader (
    reader   text        not null,
    stream   text        not null,
    sequence bigint      not null,
    at       timestamptz not null default now(),
    primary key (reader, stream)
);
grant select, insert, update, delete on framework.reader to tandem_runtime;

-- Jobs, in the shape that db-scheduler expects.
create table framework.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on framework.scheduled_task (execution_time);
create index on framework.scheduled_task (last_heartbeat);
grant select, insert, update, delete on framework.scheduled_task to tandem_runtime;
