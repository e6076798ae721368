package tandem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.keys.Signing;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class ChainTest {
    private static final Path HEADS = TestDatabase.data().resolve("audit.heads");

    @Autowired
    Audit audit;

    @Autowired
    Chain chain;

    @Autowired
    Signing signing;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() throws IOException {
        TestDatabase.empty("people", "audit");
        Files.deleteIfExists(HEADS);
        clock.set(TestClock.START);
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        TestDatabase.empty("audit");
        Files.deleteIfExists(HEADS);
    }

    @Test
    void a_thousand_tamperings_are_all_found_and_a_trail_that_nobody_touched_is_whole() throws SQLException {
        trail(6, 10);
        var outcome = new Tampering(signing, HeadsFile.lines(HEADS), 1)
                .of(TestDatabase.database().owner(), 1000);
        assertThat(outcome.untouched().first()).isEmpty();
        assertThat(outcome.untouched().linked()).isEqualTo(60);
        assertThat(outcome.missed()).isEmpty();
        assertThat(outcome.detected()).isEqualTo(1000);
        assertThat(chain.verify(List.of()).holds()).isTrue();
    }

    @Test
    void control_an_end_that_was_cut_off_goes_unseen_where_its_heads_are_not_kept() throws SQLException {
        trail(12, 1);
        var first = HeadsFile.lines(HEADS).subList(0, 1);
        var outcome =
                new Tampering(signing, first, 1).of(TestDatabase.database().owner(), 180);
        assertThat(outcome.untouched().holds()).isTrue();
        assertThat(outcome.missed()).isNotEmpty().containsOnly("TAIL_CUT");
    }

    @Test
    void a_head_kept_elsewhere_shows_that_tables_and_file_were_cut_off_together() throws IOException {
        trail(3, 5);
        var elsewhere = chain.head().orElseThrow().line();
        var lines = HeadsFile.lines(HEADS);
        TestDatabase.owner().sql("delete from audit.head where sequence > 10").update();
        TestDatabase.owner().sql("""
                with cut as (delete from audit.link where sequence > 10 returning entry)
                select count(*) from cut
                """).query(Long.class).single();
        TestDatabase.owner()
                .sql("delete from audit.entry e where not exists (select from audit.link l where l.entry = e.id)")
                .update();
        assertThat(faults(List.of())).contains(Fault.CUT_OFF);
        Files.write(HEADS, lines.subList(0, 2));
        assertThat(faults(List.of())).isEmpty();
        assertThat(faults(List.of(elsewhere))).containsExactly(Fault.CUT_OFF);
    }

    @Test
    void a_line_that_was_forged_elsewhere_is_not_believed() {
        trail(2, 5);
        var head = chain.head().orElseThrow();
        var forged =
                new SignedHead(head.sequence(), head.since(), head.at().plusSeconds(1), head.hash(), head.signature());
        assertThat(faults(List.of(head.line()))).isEmpty();
        assertThat(faults(List.of(forged.line()))).containsExactly(Fault.SIGNATURE);
        assertThat(faults(List.of("no head at all"))).containsExactly(Fault.SIGNATURE);
    }

    @Test
    void what_waits_is_counted_and_what_slipped_in_is_not_linked_unseen() {
        trail(2, 5);
        look(cast.sam(), cast.amy());
        assertThat(chain.verify(List.of()).waiting()).isOne();
        assertThat(chain.verify(List.of()).holds()).isTrue();
        TestDatabase.owner().sql("""
                insert into audit.entry (id, at, standing, actor, act, object, told)
                values ('00000000-0000-7000-8000-000000000000', '2026-03-01T12:00Z', 'system', null, 'looked', '', true);
                insert into audit.waiting values ('00000000-0000-7000-8000-000000000000')
                """).update();
        assertThat(faults(List.of())).containsExactly(Fault.LATE);
        chain.link();
        assertThat(faults(List.of())).containsExactly(Fault.LATE);
    }

    @Test
    void a_new_data_folder_is_said_and_guarded_again() throws IOException {
        trail(2, 5);
        Files.delete(HEADS);
        assertThat(faults(List.of())).containsExactly(Fault.NO_FILE);
        chain.link();
        assertThat(faults(List.of())).isEmpty();
    }

    @Test
    void linkers_at_once_make_one_chain_and_writers_do_not_wait() throws InterruptedException {
        var amy = cast.amy();
        var sam = cast.sam();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                many.submit(() -> look(sam, amy));
            }
            for (int i = 0; i < 20; i++) {
                many.submit(chain::link);
            }
            many.shutdown();
            assertThat(many.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        chain.link();
        var found = chain.verify(List.of());
        assertThat(found.first()).isEmpty();
        assertThat(found.linked()).isEqualTo(300);
        assertThat(found.waiting()).isZero();
    }

    private List<Fault> faults(List<String> kept) {
        return chain.verify(kept).first().stream().map(Verified.Finding::fault).toList();
    }

    private void trail(int batches, int each) {
        var amy = cast.amy();
        var sam = cast.sam();
        for (int batch = 0; batch < batches; batch++) {
            for (int i = 0; i < each; i++) {
                look(sam, amy);
            }
            clock.forward(Duration.ofSeconds(2));
            chain.link();
        }
    }

    private void look(PersonId who, PersonId whom) {
        gate.run(Actor.of(who), () -> audit.record(Act.LOOKED, Optional.of(whom), "bridge.schedule"));
    }
}
