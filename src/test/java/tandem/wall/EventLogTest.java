package tandem.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.shared.Ids;

@TandemTest
class EventLogTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private final String stream = "test-" + Ids.next();

    @Autowired
    Gate gate;

    @Autowired
    EventLog log;

    @Test
    void events_are_numbered_from_one_in_their_stream() {
        assertThat(append("a")).isEqualTo(1);
        assertThat(gate.<Long>as(Actor.SYSTEM, () -> log.append(stream, List.of("b", "c"))))
                .isEqualTo(3);
        assertThat(log.after(stream, 1, 10)).extracting(Event::body).containsExactly("b", "c");
        assertThat(log.after(stream, 0, 1)).extracting(Event::body).containsExactly("a");
        assertThat(log.last(stream)).isEqualTo(3);
    }

    @Test
    void an_event_outside_a_unit_of_work_is_refused() {
        assertThatThrownBy(() -> log.append(stream, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rolled_back_event_leaves_no_gap() {
        append("a");
        assertThatThrownBy(() -> gate.run(Actor.SYSTEM, () -> {
                    log.append(stream, "lost");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(append("b")).isEqualTo(2);
    }

    @Test
    void a_reader_never_skips_an_event_that_commits_late() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> gate.run(Actor.SYSTEM, () -> {
                    log.append(stream, "slow");
                    appended.countDown();
                    hold(commit);
                }));
        appended.await();
        Thread quick = Thread.ofVirtual().start(() -> append("quick"));
        assertThat(quick.join(Duration.ofMillis(200))).isFalse();
        assertThat(log.after(stream, 0, 10)).isEmpty();
        commit.countDown();
        slow.join();
        quick.join();
        assertThat(log.after(stream, 0, 10)).extracting(Event::body).containsExactly("slow", "quick");
    }

    @Test
    void many_writers_at_once_and_a_reader_that_follows_sees_each_event_once_in_order() throws Exception {
        LinkedBlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        long[] position = {0};
        try (AutoCloseable subscription = log.subscribe(stream, () -> {
            for (Event event : log.after(stream, position[0], 1_000)) {
                seen.add(event.sequence());
                position[0] = event.sequence();
            }
        })) {
            List<Thread> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> Thread.ofVirtual()
                            .start(() -> IntStream.range(0, 25).forEach(each -> append(writer + "." + each))))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            List<Long> all = take(seen, 200);
            assertThat(all)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void a_notification_wakes_a_reader_well_before_the_second_is_over() throws Exception {
        LinkedBlockingQueue<Long> woken = new LinkedBlockingQueue<>();
        try (AutoCloseable subscription = log.subscribe(stream, () -> woken.add(log.last(stream)))) {
            append("first");
            while (take(woken, 1).getFirst() < 1) {}
            Thread.sleep(100);
            long start = System.nanoTime();
            append("second");
            while (take(woken, 1).getFirst() < 2) {}
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void somebody_can_wait_for_a_reader() {
        assertThat(log.await(stream, 2, SHORT)).isFalse();
        Thread.ofVirtual().start(() -> log.caughtUp("index", stream, 2));
        assertThat(log.await(stream, 2, Duration.ofSeconds(5))).isTrue();
        assertThat(log.await(stream, 3, SHORT)).isFalse();
    }

    @Test
    void every_node_is_waited_for_as_long_as_it_is_alive() {
        log.caughtUp("one", stream, 5);
        log.caughtUp("other", stream, 4);
        assertThat(log.await(stream, 5, SHORT)).isFalse();
        silent("other", "21 seconds");
        assertThat(log.await(stream, 5, SHORT)).isTrue();
        log.alive("other", stream);
        assertThat(log.await(stream, 5, SHORT)).isFalse();
        log.left("other", stream);
        assertThat(log.await(stream, 5, SHORT)).isTrue();
        log.left("one", stream);
        assertThat(log.await(stream, 5, SHORT)).isFalse();
    }

    @Test
    void old_events_go_when_every_reader_has_them_behind_it_and_the_newest_stays() {
        List.of("a", "b", "c", "d").forEach(this::append);
        log.caughtUp("slow", stream, 2);
        log.caughtUp("quick", stream, 4);
        assertThat(forgotten()).isZero();
        TestDatabase.owner()
                .sql("update framework.event set at = at - interval '31 days' where stream = :stream")
                .param("stream", stream)
                .update();
        assertThat(forgotten()).isEqualTo(2);
        assertThat(log.after(stream, 0, 10)).extracting(Event::body).containsExactly("c", "d");
        silent("slow", "25 hours");
        assertThat(forgotten()).isEqualTo(1);
        assertThat(log.after(stream, 0, 10)).extracting(Event::body).containsExactly("d");
        assertThat(append("e")).isEqualTo(5);
    }

    private int forgotten() {
        int before = log.after(stream, 0, 10).size();
        log.forget(Duration.ofDays(30));
        return before - log.after(stream, 0, 10).size();
    }

    private void silent(String reader, String since) {
        TestDatabase.owner()
                .sql(
                        "update framework.reader set at = now() - :since::interval where stream = :stream and reader = :name")
                .param("since", since)
                .param("stream", stream)
                .param("name", reader)
                .update();
    }

    private long append(String body) {
        return gate.as(Actor.SYSTEM, () -> log.append(stream, body));
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> take(LinkedBlockingQueue<Long> queue, int count) throws InterruptedException {
        return IntStream.range(0, count).mapToObj(each -> one(queue)).toList();
    }

    private static Long one(LinkedBlockingQueue<Long> queue) {
        try {
            Long found = queue.poll(5, TimeUnit.SECONDS);
            assertThat(found).isNotNull();
            return found;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
