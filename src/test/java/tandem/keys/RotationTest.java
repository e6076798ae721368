package tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.DatabaseUnavailable;
import tandem.database.Half;
import tandem.shared.Ids;

/// The wrapping key changes under people's keys while they are used, and old ones die.
class RotationTest {
    private static final String PASSPHRASE = "fifteen letters at least";
    private static Database database;

    @TempDir
    static Path folder;

    private final Vault vault = vault("ring");

    @BeforeAll
    static void start() {
        database = Database.open(new DatabaseSettings.Embedded(folder, false), Half.KEYS);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void every_key_is_wrapped_anew_and_opens_as_before_also_on_a_node_that_did_not_hear_of_it() {
        try (Keys here = new Keys(vault);
                Keys there = new Keys(vault("ring"))) {
            List<UUID> many =
                    IntStream.range(0, 1_234).mapToObj(each -> Ids.next()).toList();
            many.forEach(here::make);
            Box box = box(many.get(700));
            byte[] sealed = there.seal(box, "words");
            var outcome = new Rotation(vault, Clock.systemUTC()).now();
            assertThat(outcome.rewrapped()).isGreaterThanOrEqualTo(1_234);
            assertThat(outcome.unreadable()).isZero();
            assertThat(wrappings()).containsExactly(vault.ring().current().id());
            try (Keys later = new Keys(vault("ring"))) {
                assertThat(later.open(box, sealed)).isEqualTo("words");
            }
            UUID young = Ids.next();
            there.make(young);
            assertThat(wrappings()).hasSize(1);
            assertThat(there.open(box, sealed)).isEqualTo("words");
            many.forEach(owner -> assertThat(here.seal(box(owner), "x")).isNotEmpty());
        }
    }

    @Test
    void one_that_was_cut_off_is_finished_by_the_next() {
        try (Keys keys = new Keys(vault)) {
            UUID amy = Ids.next();
            keys.make(amy);
            vault.change(ring -> ring.with(List.of(
                    ring.current().until(Clock.systemUTC().instant()),
                    Ring.Wrapping.fresh(Clock.systemUTC().instant()))));
            assertThat(wrappings()).doesNotContain(vault.ring().current().id());
            assertThat(new Rotation(vault, Clock.systemUTC()).monthly().rewrapped())
                    .isPositive();
            assertThat(wrappings()).containsExactly(vault.ring().current().id());
            assertThat(new Rotation(vault, Clock.systemUTC()).monthly().rewrapped())
                    .isZero();
        }
    }

    @Test
    void the_wrapping_key_is_replaced_when_it_is_a_month_old_and_dies_after_another() {
        Vault own = vault("ring");
        new Rotation(own, in(0)).now();
        UUID first = own.ring().current().id();
        assertThat(new Rotation(own, in(29)).monthly().alive())
                .isEqualTo(own.ring().wrappings().size());
        assertThat(own.ring().current().id()).isEqualTo(first);
        new Rotation(own, in(31)).monthly();
        assertThat(own.ring().current().id()).isNotEqualTo(first);
        assertThat(own.ring().wrapping(first)).isPresent();
        new Rotation(own, in(60)).monthly();
        assertThat(own.ring().wrapping(first)).isPresent();
        assertThat(new Rotation(own, in(62)).monthly().died()).isPositive();
        assertThat(own.ring().wrapping(first)).isEmpty();
        assertThat(vault("ring").ring().wrapping(first)).isEmpty();
    }

    @Test
    void a_key_destroyed_meanwhile_stays_destroyed() {
        try (Keys keys = new Keys(vault)) {
            UUID amy = Ids.next();
            keys.make(amy);
            OwnerKeyStore store = new OwnerKeyStore(database.runtime());
            var read = store.find(List.of(amy));
            keys.destroy(amy);
            assertThat(store.rewrap(read, read)).isZero();
            assertThat(keys.exists(amy)).isFalse();
        }
    }

    /// The other tests lock their files with less, which is told in the file too.
    @Test
    void a_file_is_locked_as_dearly_as_promised() throws Exception {
        Path file = folder.resolve(Ids.next() + ".keys");
        new Export(vault, Clock.systemUTC()).write(file, PASSPHRASE);
        var header = ByteBuffer.wrap(Files.readAllBytes(file), 32, 8);
        assertThat(header.getInt()).as("kilobytes").isEqualTo(256 * 1024);
        assertThat(header.getInt()).as("passes").isEqualTo(3);
        assertThat(new Recovery(vault, Clock.systemUTC()).read(file, PASSPHRASE).recovered())
                .isZero();
        refused(file, PASSPHRASE + "!");
    }

    @Test
    void a_file_of_keys_opens_for_thirty_days_or_while_its_wrapping_key_lives_here() throws Exception {
        try (Keys keys = new Keys(vault)) {
            UUID amy = Ids.next();
            keys.make(amy);
            byte[] sealed = keys.seal(box(amy), "words");
            Path file = folder.resolve(Ids.next() + ".keys");
            assertThat(export(vault).write(file, PASSPHRASE)).isPositive();
            new Rotation(vault, in(1)).now();
            lose(amy);
            assertThat(new Recovery(vault, in(29)).read(file, PASSPHRASE).recovered())
                    .isPositive();
            assertThat(opened(amy, sealed)).isEqualTo("words");
            lose(amy);
            assertThat(new Recovery(vault, in(30)).read(file, PASSPHRASE).recovered())
                    .isPositive();
            new Rotation(vault, in(31)).monthly();
            lose(amy);
            assertThatThrownBy(() -> new Recovery(vault, in(31)).read(file, PASSPHRASE))
                    .isInstanceOf(KeysFileRefused.class)
                    .hasMessageContaining("31 days old");
            assertThatThrownBy(() -> opened(amy, sealed)).isInstanceOf(KeyGone.class);
        }
    }

    @Test
    void a_file_opens_with_its_own_words_alone_and_whole() throws Exception {
        Path file = folder.resolve(Ids.next() + ".keys");
        assertThatThrownBy(() -> export(vault).write(file, "fourteen words")).isInstanceOf(KeysFileRefused.class);
        assertThat(file).doesNotExist();
        export(vault).write(file, PASSPHRASE);
        refused(file, PASSPHRASE + "!");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("wrappings");
        bytes[bytes.length - 1] ^= 1;
        refused(Files.write(file, bytes), PASSPHRASE);
        refused(Files.write(file, Arrays.copyOf(bytes, bytes.length - 20)), PASSPHRASE);
        refused(Files.writeString(file, "something else"), PASSPHRASE);
        refused(Files.writeString(file, "TANDEM-KEYS-001\n" + "dear".repeat(20)), PASSPHRASE);
    }

    @Test
    void without_its_ring_nothing_starts_and_no_other_ring_is_made() throws Exception {
        vault.ready();
        Vault elsewhere = vault("nothing-here");
        assertThatThrownBy(elsewhere::ready)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("ring of keys is missing")
                .hasMessageContaining("keys recover");
        assertThat(folder.resolve("nothing-here/ring.json")).doesNotExist();
    }

    @Test
    void a_lost_ring_comes_back_from_the_file() throws Exception {
        try (Keys keys = new Keys(vault)) {
            UUID amy = Ids.next();
            keys.make(amy);
            byte[] sealed = keys.seal(box(amy), "words");
            Path file = folder.resolve(Ids.next() + ".keys");
            export(vault).write(file, PASSPHRASE);
            Vault elsewhere = vault("found-again");
            new Recovery(elsewhere, Clock.systemUTC()).read(file, PASSPHRASE);
            try (Keys there = new Keys(elsewhere)) {
                assertThat(there.open(box(amy), sealed)).isEqualTo("words");
            }
        }
    }

    @Test
    void an_older_copy_of_the_ring_learns_what_it_missed_and_keeps_what_only_it_knows() {
        Instant now = Instant.now();
        Ring old = Ring.fresh(now);
        Ring.Wrapping next = Ring.Wrapping.fresh(now);
        Ring young = old.with(List.of(old.current().until(now), next));
        assertThat(old.merged(young, now).wrappings()).isEqualTo(young.wrappings());
        assertThat(young.merged(old, now).wrappings()).isEqualTo(young.wrappings());
        Ring forgetful = old.with(List.of(next));
        Ring both = forgetful.merged(old, now);
        assertThat(both.current()).isEqualTo(next);
        assertThat(both.wrapping(old.current().id()).orElseThrow().replaced()).isEqualTo(now);
    }

    @Test
    void keys_of_another_installation_are_refused() throws Exception {
        try (Keys keys = new Keys(vault)) {
            keys.make(Ids.next());
        }
        Path other = folder.resolve("other");
        try (Database foreign = Database.open(new DatabaseSettings.Embedded(other, false), Half.KEYS)) {
            Vault theirs = Vault.of(foreign, other.resolve("keys"));
            Path file = folder.resolve(Ids.next() + ".keys");
            export(theirs).write(file, PASSPHRASE);
            assertThatThrownBy(() -> new Recovery(vault, Clock.systemUTC()).read(file, PASSPHRASE))
                    .isInstanceOf(KeysFileRefused.class)
                    .hasMessageContaining("another installation");
        }
    }

    /// By a node that remembers nothing.
    private static String opened(UUID owner, byte[] sealed) {
        try (Keys keys = new Keys(vault("ring"))) {
            return keys.open(box(owner), sealed);
        }
    }

    private static Export export(Vault vault) {
        return new Export(vault, Clock.systemUTC(), () -> new Passphrase(Arrays.copyOf(Key.random(), 16), 64, 1));
    }

    private static void refused(Path file, String words) {
        assertThatThrownBy(() -> new Recovery(vault("ring"), Clock.systemUTC()).read(file, words))
                .isInstanceOf(KeysFileRefused.class);
    }

    private static Vault vault(String ring) {
        return Vault.of(database, folder.resolve(ring));
    }

    private static Box box(UUID owner) {
        return new Box(owner, "people.person", "name", owner);
    }

    private static Clock in(int days) {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
    }

    private static void lose(UUID owner) {
        JdbcClient.create(database.owner())
                .sql("delete from keys.owner_key where owner = :owner")
                .param("owner", owner)
                .update();
    }

    private static List<UUID> wrappings() {
        return JdbcClient.create(database.owner())
                .sql("select distinct wrapping from keys.owner_key where destroyed is null")
                .query(UUID.class)
                .list();
    }
}
