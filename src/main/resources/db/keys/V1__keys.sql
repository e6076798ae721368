-- Keys of people, in a database of their own. Each is wrapped by a key that is in no database (the ring, a file). Flyway
-- has made the schema for its own history. No words and no names: opaque ids, times, and bytes that look random.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to tandem_keys', current_database());
end $$;
grant usage on schema keys to tandem_keys;

-- Which migrations this database has: one row.
create table keys.migrated (
    only_one boolean primary key check (only_one),
    stamp    text not null
);

-- Which ring wrapped these keys: a start with another one, or without any, is refused instead of making keys that do
-- not fit.
create table keys.ring (
    only_one boolean primary key check (only_one),
    id       uuid not null
);
grant select, insert on keys.ring to tandem_keys;

-- How many keys were destroyed. Whoever destroys locks the row until the transaction ends, so the numbers become visible
-- in order: a node that has seen 7 will never find a 6 later.
create table keys.destruction (
    only_one boolean primary key check (only_one),
    last     bigint not null check (last >= 0)
);
insert into keys.destruction (only_one, last) values (true, 0);
grant select, update on keys.destruction to tandem_keys;

-- The owner is whatever is erased as one: a person, a safety case, a live session. A destroyed key leaves its row as a
-- tombstone, so that nobody makes or recovers it again.
create table keys.owner_key (
    owner     uuid   primary key,
    wrapped   bytea,
    wrapping  uuid,
    destroyed bigint unique,
    check ((wrapped is null) = (destroyed is not null)),
    check ((wrapping is null) = (destroyed is not null))
);
create index on keys.owner_key (wrapping);
grant select, insert, update on keys.owner_key to tandem_keys;

create function keys.refuse_resurrection() returns trigger language plpgsql as $$
begin
    raise exception 'The key of % was destroyed.', old.owner;
end $$;
create trigger a_tombstone_stays before update or delete on keys.owner_key
    for each row when (old.destroyed is not null) execute function keys.refuse_resurrection();
