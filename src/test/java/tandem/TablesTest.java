package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The wall in the database itself: each table is guarded row by row, or stands on the list of those without people.
class TablesTest {
    /// Tables without personal data: opaque ids and times only. A new one needs a reason here.
    private static final Set<String> EXEMPT = Set.of(
            "framework.flyway_schema_history", // which migrations ran
            "framework.migrated", // the same, as one digest
            "framework.epoch", // one random id
            "framework.stream", // names of streams
            "framework.event", // ids of what changed
            "framework.reader", // positions
            "framework.scheduled_task"); // names of jobs, ids

    /// Schemas that hold what was published, and the house's own tables.
    private static final Set<String> WITHOUT_PEOPLE = Set.of("framework", "meetings", "feeds", "directory");

    /// Types that cannot hold anybody's words, and the one for words that are sealed.
    private static final Set<String> WORDLESS = Set.of(
            "uuid", "bool", "int2", "_int2", "int4", "int8", "date", "time", "timestamptz", "interval", "sealed");

    /// Columns that stay in clear for a reason.
    private static final Set<String> IN_CLEAR = Set.of(
            "signin.session.hash", // of a random number
            "signin.session.browser", // of another
            "circles.circle.zone", // the name of a time zone
            "content.adoption.kind", // names of our own files
            "content.adoption.item",
            "leaders.passed.module",
            "agenda.item.skill",
            "agenda.rating.skill",
            "live.room.skill",
            "plan.line.section", // codes of our own vocabulary
            "plan.share.section",
            "audit.entry.act", // codes and ids alone, says a check
            "audit.entry.object",
            "audit.link.hash", // of those
            "audit.head.hash",
            "audit.head.signature",
            "identities.identity.fingerprint", // keyed hashes
            "ways.ticket.hash",
            "ways.ticket.account",
            "ways.ticket.code",
            "ways.card.hash",
            "ways.card.spent",
            "ways.renewal.hash", // of random numbers
            "ways.renewal.browser",
            "ways.passphrase.name",
            "ways.passphrase.hash",
            "ways.tries.account",
            "ways.passphrase.salt", // random
            "ways.challenge.hash",
            "ways.passkey.credential", // of an authenticator, random
            "ways.passkey.public",
            "joining.invitation.code", // a keyed hash
            "joining.wording.hash", // of the program's published words
            "joining.wording.text", // those words
            "joining.consent.wording", // the same hash
            "circles.wording.hash", // of the program's published words
            "circles.wording.text", // those words
            "circles.acceptance.wording", // the same hash
            "circles.membership.wording",
            "safety.approval.code", // of a random number
            "intake.arrived.hash", // a keyed hash
            "sessions.calendar.hash", // a keyed hash
            "checkins.seal.open", // the public half of a pair of keys
            "reminders.setting.zone", // the name of a time zone
            "reminders.wish.reason", // a code of ours
            "texting.line.fingerprint", // keyed hashes
            "texting.proof.fingerprint",
            "texting.stranger.fingerprint",
            "texting.received.fingerprint",
            "texting.outgoing.fingerprint",
            "texting.outgoing.sid", // the carrier's own number of a text
            "channels.kiosk.hash", // keyed hashes
            "channels.kiosk_code.hash",
            "channels.setting.zone", // the name of a time zone
            "setup.link.hash", // of a random number
            "setup.link.browser");

    /// Whether the runtime role may do anything with it directly.
    private static final String OPEN = "has_table_privilege('tandem_runtime', c.oid,"
            + " 'select, insert, update, delete, truncate, references, trigger')";

    @Test
    void every_table_is_guarded_or_exempt() {
        assertThat(unguarded()).isEmpty();
    }

    @Test
    void control_a_planted_table_is_found_in_whatever_way_it_is_open() {
        TestDatabase.owner().sql("""
                create schema planted;
                create table planted.without (id int);
                create table planted.unforced (id int);
                alter table planted.unforced enable row level security;
                create policy p on planted.unforced using (true);
                create table planted.pointless (id int);
                alter table planted.pointless enable row level security;
                alter table planted.pointless force row level security;
                create table framework.planted (id int);
                """).update();
        try {
            assertThat(unguarded())
                    .containsExactly("framework.planted", "planted.pointless", "planted.unforced", "planted.without");
        } finally {
            TestDatabase.owner()
                    .sql("drop schema planted cascade; drop table framework.planted")
                    .update();
        }
    }

    @Test
    void nothing_that_people_write_stands_in_clear() {
        assertThat(inClear()).isEmpty();
    }

    @Test
    void control_a_planted_column_in_clear_is_found() {
        TestDatabase.owner().sql("""
                create schema planted;
                create table planted.diary (id uuid, kind text check (kind in ('a', 'b')), words text, more jsonb,
                    sealed wall.sealed, raw bytea, network inet, said name);
                """).update();
        try {
            assertThat(inClear())
                    .containsExactly(
                            "planted.diary.more",
                            "planted.diary.network",
                            "planted.diary.raw",
                            "planted.diary.said",
                            "planted.diary.words");
        } finally {
            TestDatabase.owner().sql("drop schema planted cascade").update();
        }
    }

    /// A part of a table has no guard of its own, so nobody but the owner may come to it.
    @Test
    void parts_of_a_table_are_reached_through_the_whole_alone() {
        assertThat(parts("true")).contains("checkins.entry_other", "checkins.entry_2026_11");
        assertThat(parts(OPEN)).isEmpty();
    }

    @Test
    void control_a_planted_part_that_is_open_by_itself_is_found() {
        TestDatabase.owner().sql("""
                create schema planted;
                create table planted.whole (id int) partition by range (id);
                create table planted.part partition of planted.whole default;
                grant select on planted.part to tandem_runtime;
                """).update();
        try {
            assertThat(parts(OPEN)).containsExactly("planted.part");
        } finally {
            TestDatabase.owner().sql("drop schema planted cascade").update();
        }
    }

    @Test
    void the_exemption_list_names_only_what_exists() {
        assertThat(tables("true")).containsAll(EXEMPT);
    }

    @Test
    void the_owner_can_back_every_guarded_table_up() {
        assertThat(tables("""
                c.relrowsecurity and not exists (
                    select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'owner_alone')
                """)).isEmpty();
    }

    @Test
    void the_runtime_role_owns_nothing_and_cannot_pass_the_wall() {
        assertThat(TestDatabase.owner().sql("""
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or exists (select from pg_catalog.pg_auth_members m where m.member = r.oid)
                    or exists (select from pg_catalog.pg_class c where c.relowner = r.oid)
                    or exists (select from pg_catalog.pg_namespace n where n.nspowner = r.oid)
                    or exists (select from pg_catalog.pg_proc f where f.proowner = r.oid)
                from pg_catalog.pg_roles r where rolname = 'tandem_runtime'
                """).query(Boolean.class).single()).isFalse();
        assertThat(TestDatabase.owner().sql("""
                select nspname from pg_catalog.pg_namespace
                where has_schema_privilege('tandem_runtime', oid, 'create')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void nothing_is_granted_to_everybody() {
        assertThat(tables("exists (select from pg_catalog.aclexplode(c.relacl) a where a.grantee = 0)"))
                .isEmpty();
    }

    @Test
    void a_policy_that_lets_everybody_write_does_not_exist() {
        assertThat(TestDatabase.owner().sql("""
                select schemaname || '.' || tablename || ': ' || policyname from pg_catalog.pg_policies
                where cmd <> 'SELECT' and coalesce(with_check, qual) = 'true'
                """).query(String.class).list()).isEmpty();
    }

    /// Columns that can hold words or bytes or addresses of any kind, outside of schemas without people: neither
    /// sealed, nor one of
    /// a few given codes, nor listed with a reason.
    private static List<String> inClear() {
        return TestDatabase.owner()
                .sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_catalog.pg_attribute a
                join pg_catalog.pg_class c on c.oid = a.attrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_type t on t.oid = a.atttypid
                where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                    and n.nspname !~ '^(pg_|information_schema|gate_test)' and not n.nspname = any(:published)
                    and not t.typname = any(:wordless)
                    and not exists (select from pg_catalog.pg_constraint k where k.conrelid = c.oid
                        and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= (ANY \\(ARRAY|'')')
                order by 1
                """)
                .param("published", WITHOUT_PEOPLE.toArray(String[]::new))
                .param("wordless", WORDLESS.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .filter(column -> !IN_CLEAR.contains(column))
                .toList();
    }

    private static List<String> unguarded() {
        return tables("""
                not (c.relrowsecurity and c.relforcerowsecurity
                     and exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid))
                """).stream().filter(table -> !EXEMPT.contains(table)).toList();
    }

    private static List<String> tables(String condition) {
        return named("not c.relispartition and " + condition);
    }

    private static List<String> parts(String condition) {
        return named("c.relispartition and " + condition);
    }

    private static List<String> named(String condition) {
        return TestDatabase.owner()
                .sql("select n.nspname || '.' || c.relname from pg_catalog.pg_class c"
                        + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|gate_test)' and "
                        + condition + " order by 1")
                .query(String.class)
                .list();
    }
}
