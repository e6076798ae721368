package tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.shared.Ids;

@TandemTest
class KeysTest {
    private static final String WORDS = "Día difícil 🌱, pero aquí estoy.";

    private final UUID amy = Ids.next();
    private final Box box = new Box(amy, "people.person", "name", Ids.next());

    @Autowired
    Keys keys;

    @Autowired
    Signing signing;

    @BeforeEach
    void amy_has_a_key() {
        keys.make(amy);
    }

    /// Otherwise nothing that was sealed before opens any more.
    @Test
    void what_words_are_bound_to_is_written_as_it_always_was() throws IOException {
        var always = new ByteArrayOutputStream();
        var data = new DataOutputStream(always);
        data.writeLong(amy.getMostSignificantBits());
        data.writeLong(amy.getLeastSignificantBits());
        var table = "conversation.post".repeat(20);
        data.writeUTF(table);
        data.writeUTF("words");
        data.write(new byte[] {7, 8});
        var now = new Bytes().id(amy).text(table).text("words").rest(new byte[] {7, 8});
        assertThat(now.done()).isEqualTo(always.toByteArray());
    }

    @Test
    void what_is_sealed_opens_where_it_lies() {
        byte[] sealed = keys.seal(box, WORDS);
        assertThat(keys.open(box, sealed)).isEqualTo(WORDS);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("pero");
        assertThat(keys.seal(box, WORDS)).isNotEqualTo(sealed);
        assertThat(keys.open(box, keys.seal(box, ""))).isEmpty();
    }

    @Test
    void what_a_browser_carries_opens_for_its_purpose_alone_and_unchanged() {
        byte[] sealed = keys.sealCarried("one", WORDS);
        assertThat(keys.openCarried("one", sealed)).contains(WORDS);
        assertThat(keys.openCarried("other", sealed)).isEmpty();
        assertThat(keys.openCarried("one", new byte[0])).isEmpty();
        sealed[20] ^= 1;
        assertThat(keys.openCarried("one", sealed)).isEmpty();
    }

    @Test
    void nowhere_else_does_it_open() {
        byte[] sealed = keys.seal(box, WORDS);
        UUID bo = Ids.next();
        keys.make(bo);
        Stream.of(
                        new Box(amy, box.table(), box.column(), Ids.next()),
                        new Box(amy, box.table(), "alias", box.row()),
                        new Box(amy, "people.alias", box.column(), box.row()),
                        new Box(amy, "people.personn", "ame", box.row()),
                        new Box(bo, box.table(), box.column(), box.row()))
                .forEach(other -> assertThatThrownBy(() -> keys.open(other, sealed))
                        .isInstanceOf(SealBroken.class)
                        .hasMessageNotContaining("pero"));
    }

    @Test
    void no_byte_of_it_can_be_changed_and_none_left_out() {
        byte[] sealed = keys.seal(box, WORDS);
        IntStream.range(0, sealed.length).forEach(position -> {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertThatThrownBy(() -> keys.open(box, changed)).isInstanceOf(SealBroken.class);
            byte[] cut = Arrays.copyOf(sealed, position);
            assertThatThrownBy(() -> keys.open(box, cut)).isInstanceOf(SealBroken.class);
        });
    }

    @Test
    void making_a_key_twice_keeps_the_first() {
        byte[] sealed = keys.seal(box, WORDS);
        keys.make(amy);
        assertThat(keys.open(box, sealed)).isEqualTo(WORDS);
    }

    @Test
    void a_destroyed_key_neither_opens_nor_seals_and_is_never_made_again() {
        byte[] sealed = keys.seal(box, WORDS);
        assertThat(keys.open(box, keys.sealUnasked(box, WORDS))).isEqualTo(WORDS);
        keys.destroy(amy);
        assertThatThrownBy(() -> keys.open(box, sealed)).isInstanceOf(KeyGone.class);
        assertThatThrownBy(() -> keys.seal(box, WORDS)).isInstanceOf(KeyGone.class);
        assertThatThrownBy(() -> keys.sealUnasked(box, WORDS)).isInstanceOf(KeyGone.class);
        assertThatThrownBy(() -> keys.make(amy)).isInstanceOf(KeyGone.class);
        assertThat(keys.exists(amy)).isFalse();
        keys.destroy(amy);
        assertThatThrownBy(() -> TestDatabase.keysOwner()
                        .sql("update keys.owner_key set wrapped = '\\x00', wrapping = gen_random_uuid(),"
                                + " destroyed = null where owner = :owner")
                        .param("owner", amy)
                        .update())
                .hasMessageContaining("was destroyed");
    }

    @Test
    void a_key_can_be_destroyed_before_it_is_made() {
        UUID never = Ids.next();
        keys.destroy(never);
        assertThatThrownBy(() -> keys.make(never)).isInstanceOf(KeyGone.class);
    }

    @Test
    void a_key_that_was_never_made_does_not_seal() {
        UUID nobody = Ids.next();
        assertThat(keys.exists(nobody)).isFalse();
        assertThatThrownBy(() -> keys.seal(new Box(nobody, "t", "c", amy), WORDS))
                .isInstanceOf(KeyGone.class)
                .hasMessageContaining(nobody.toString());
    }

    @Test
    void another_node_stops_at_once_with_writing_and_within_a_second_with_reading() throws Exception {
        try (Keys other = new Keys(TestDatabase.vault())) {
            byte[] sealed = keys.seal(box, WORDS);
            remember(other, sealed);
            keys.destroy(amy);
            assertThatThrownBy(() -> other.seal(box, WORDS)).isInstanceOf(KeyGone.class);
            Thread.sleep(1_000);
            assertThatThrownBy(() -> other.open(box, sealed)).isInstanceOf(KeyGone.class);
        }
    }

    @Test
    void a_node_that_hears_nothing_reads_on_from_its_memory_for_no_longer_than_a_second() throws Exception {
        Keys deaf = new Keys(TestDatabase.vault());
        byte[] sealed = keys.seal(box, WORDS);
        remember(deaf, sealed);
        deaf.close();
        keys.destroy(amy);
        assertThat(deaf.open(box, sealed)).isEqualTo(WORDS); // control: it did remember
        Thread.sleep(1_000);
        assertThatThrownBy(() -> deaf.open(box, sealed)).isInstanceOf(KeyGone.class);
    }

    @Test
    void keys_that_were_fetched_together_need_no_further_query() throws Exception {
        UUID bo = Ids.next();
        UUID lee = Ids.next();
        keys.make(bo);
        keys.make(lee);
        byte[] ofBo = keys.seal(box(bo), WORDS);
        byte[] ofLee = keys.seal(box(lee), WORDS);
        try (Keys other = new Keys(TestDatabase.vault())) {
            Thread.sleep(500);
            other.fetch(List.of(amy, bo, Ids.next()));
            TestDatabase.keysOwner()
                    .sql("delete from keys.owner_key where owner in (:bo, :lee)")
                    .param("bo", bo)
                    .param("lee", lee)
                    .update();
            assertThat(other.open(box(bo), ofBo)).isEqualTo(WORDS);
            assertThatThrownBy(() -> other.open(box(lee), ofLee)).isInstanceOf(KeyGone.class);
        }
    }

    @Test
    void equal_values_of_one_purpose_have_one_fingerprint() {
        byte[] print = keys.fingerprint("email", "amy@example.org");
        assertThat(print).hasSize(32).isEqualTo(keys.fingerprint("email", "amy@example.org"));
        assertThat(keys.fingerprint("phone", "amy@example.org")).isNotEqualTo(print);
        assertThat(keys.fingerprint("emaila", "my@example.org")).isNotEqualTo(print);
        try (Keys other = new Keys(TestDatabase.vault())) {
            assertThat(other.fingerprint("email", "amy@example.org")).isEqualTo(print);
        }
    }

    @Test
    void what_is_signed_is_verified_unless_changed() {
        byte[] head = "head".getBytes(StandardCharsets.UTF_8);
        byte[] signature = signing.sign(head);
        assertThat(signing.verified(head, signature)).isTrue();
        assertThat(signing.verified("heat".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        signature[3] ^= 1;
        assertThat(signing.verified(head, signature)).isFalse();
        assertThat(signing.publicKey()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "tandem_owner, tandem, tandem_keys",
        "tandem_runtime, tandem, tandem_keys",
        "tandem_keys_owner, tandem_keys, tandem",
        "tandem_keys, tandem_keys, tandem"
    })
    void no_role_enters_the_database_of_the_other_half(String role, String own, String other) throws Exception {
        connect(role, own).close();
        assertThatThrownBy(() -> connect(role, other)).hasMessageContaining("permission denied for database");
    }

    @Test
    void the_ring_is_for_its_owners_eyes_and_in_neither_database() throws Exception {
        Path ring = TestDatabase.data().resolve("keys/ring.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ring)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ring.getParent())))
                .isEqualTo("rwx------");
        assertThat(new RingFile(ring.getParent()).read().orElseThrow().toString())
                .hasSizeLessThan(50);
    }

    private Box box(UUID owner) {
        return new Box(owner, box.table(), box.column(), box.row());
    }

    /// Reads once the node has heard from the database, so that it keeps the key.
    private void remember(Keys node, byte[] sealed) throws InterruptedException {
        Thread.sleep(500);
        assertThat(node.open(box, sealed)).isEqualTo(WORDS);
    }

    private static Connection connect(String role, String database) throws Exception {
        PGSimpleDataSource there = (PGSimpleDataSource) TestDatabase.database().owner();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(there.getServerNames());
        source.setPortNumbers(there.getPortNumbers());
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(Files.readString(TestDatabase.data().resolve("secrets/database-" + role))
                .strip());
        return source.getConnection();
    }
}
