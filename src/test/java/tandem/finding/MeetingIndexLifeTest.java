package tandem.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.meetings.Meeting;
import tandem.meetings.Status;
import tandem.operate.bench.MadeMeetings;
import tandem.vocabulary.Vocabulary;

class MeetingIndexLifeTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
    private static final Instant NOW = Instant.parse("2026-11-24T00:20:00Z");
    private static final Search EVERYTHING = Search.everything(ZoneId.of("America/Phoenix"));
    private static final List<Meeting> MADE = new MadeMeetings(3, 20)
            .make(600).stream()
                    .filter(meeting -> meeting.facts().status() == Status.ACTIVE)
                    .limit(500)
                    .toList();

    @TempDir
    Path folder;

    @Test
    void a_new_index_knows_nothing() {
        try (MeetingIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(MeetingIndex.NOTHING);
            assertThat(index.size()).isZero();
            assertThat(index.search(EVERYTHING.text("serenity"), NOW).hits()).isEmpty();
        }
    }

    @Test
    void changes_show_once_committed_and_last_over_a_restart() {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE);
            assertThat(index.size()).isZero();
            index.commit(7);
            assertThat(index.size()).isEqualTo(500);
        }
        try (MeetingIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(7);
            assertThat(index.size()).isEqualTo(500);
            assertThat(index.search(EVERYTHING, NOW).hits()).hasSize(25);
        }
    }

    @Test
    void a_crash_leaves_the_last_commit_and_its_position(@TempDir Path crashed) throws IOException {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE.subList(0, 300));
            index.commit(3);
            index.put(MADE.subList(300, 500));
            copy(folder, crashed);
        }
        try (MeetingIndex index = open(crashed)) {
            assertThat(index.position()).isEqualTo(3);
            assertThat(index.size()).isEqualTo(300);
        }
    }

    @Test
    void closing_without_a_commit_drops_what_was_not_committed() {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE.subList(0, 10));
            index.commit(1);
            index.put(MADE);
        }
        try (MeetingIndex index = open(folder)) {
            assertThat(index.size()).isEqualTo(10);
            assertThat(index.position()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_index_is_emptied_and_usable(@TempDir Path damaged) throws IOException {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE);
            index.commit(9);
            copy(folder, damaged);
        }
        Path big;
        try (Stream<Path> files = Files.list(damaged)) {
            big = files.max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
        try (FileChannel channel = FileChannel.open(big, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), channel.size() / 2);
        }
        try (MeetingIndex index = open(damaged)) {
            assertThat(index.position()).isEqualTo(MeetingIndex.NOTHING);
            assertThat(index.size()).isZero();
            index.put(MADE);
            index.commit(9);
            assertThat(index.size()).isEqualTo(500);
        }
    }

    @Test
    void an_index_of_another_format_is_made_anew() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    java.util.Map.of("format", "0", "position", "5").entrySet());
            writer.commit();
        }
        try (MeetingIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(MeetingIndex.NOTHING);
        }
    }

    @Test
    void putting_again_replaces_and_removing_removes() {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE);
            index.commit(1);
            index.put(MADE.subList(0, 100));
            index.remove(MADE.subList(100, 150).stream().map(Meeting::id).toList());
            index.commit(2);
            assertThat(index.size()).isEqualTo(450);
        }
    }

    @Test
    void what_is_gone_or_paused_is_not_found_any_more() {
        Meeting first = MADE.getFirst();
        Meeting gone = new Meeting(first.id(), first.slug(), first.facts(), first.sources(), NOW);
        try (MeetingIndex index = open(folder)) {
            index.put(MADE);
            index.commit(1);
            assertThat(slugs(index)).contains(first.slug());
            index.put(List.of(gone));
            index.commit(2);
            assertThat(slugs(index)).hasSize(499).doesNotContain(first.slug());
        }
    }

    @Test
    void an_answer_shared_in_a_minute_goes_with_the_next_commit_and_each_commit_has_its_own_generation() {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE.subList(0, 200));
            index.commit(1);
            long before = index.generation();
            assertThat(index.search(EVERYTHING, NOW).total()).isEqualTo(200);
            index.put(MADE);
            assertThat(index.search(EVERYTHING, NOW).total()).isEqualTo(200);
            assertThat(index.generation()).isEqualTo(before);
            index.commit(1);
            assertThat(index.search(EVERYTHING, NOW).total()).isEqualTo(500);
            assertThat(index.generation()).isNotEqualTo(before);
        }
    }

    @Test
    void clearing_keeps_the_old_answers_until_the_new_are_there() {
        try (MeetingIndex index = open(folder)) {
            index.put(MADE);
            index.commit(1);
            index.clear();
            index.put(MADE.subList(0, 200));
            assertThat(index.size()).isEqualTo(500);
            index.commit(2);
            assertThat(index.size()).isEqualTo(200);
        }
    }

    /// With threads of the system: searches without end would leave virtual ones that wait for a lock no turn.
    @Test
    void searches_run_beside_changes() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (MeetingIndex index = open(folder);
                ExecutorService readers = Executors.newFixedThreadPool(4)) {
            index.put(MADE);
            index.commit(0);
            List<Future<Integer>> searches = Stream.<Callable<Integer>>generate(() -> () -> searchUntil(done, index))
                    .limit(4)
                    .map(readers::submit)
                    .toList();
            for (int round = 1; round <= 40; round++) {
                index.put(MADE.subList(0, 250));
                index.commit(round);
            }
            done.set(true);
            for (Future<Integer> search : searches) {
                assertThat(search.get()).isPositive();
            }
        }
    }

    /// Every answer is of one moment: nothing twice and nothing missing while meetings are replaced.
    private static int searchUntil(AtomicBoolean done, MeetingIndex index) {
        int searches = 0;
        do {
            Found found = index.search(EVERYTHING.page(0, 1_000), NOW);
            assertThat(found.hits())
                    .extracting(Found.Hit::slug)
                    .doesNotHaveDuplicates()
                    .hasSize(500);
            searches++;
        } while (!done.get());
        return searches;
    }

    @Test
    void closing_twice_in_a_row_of_openings_leaves_no_lock() {
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> open(folder).close()).doesNotThrowAnyException();
        }
    }

    private static List<String> slugs(MeetingIndex index) {
        return index.search(EVERYTHING.page(0, 1_000), NOW).hits().stream()
                .map(Found.Hit::slug)
                .toList();
    }

    private static MeetingIndex open(Path folder) {
        return MeetingIndex.open(folder, VOCABULARY);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
