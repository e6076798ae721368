package tandem.operate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.operate.crowd.Crowd;

/// The one clock for both servers: a sentence is done when everybody has heard it, once.
class TalkTest {
    private static final int PEOPLE = 20;

    private final Talk talk = new Talk();

    /// Everybody hears everything, twice in one event, the last one a little later.
    private final class Room implements Venue {
        private int largest;
        private int underWay;

        @Override
        public String name() {
            return "here";
        }

        @Override
        public double join(int people) {
            return 0;
        }

        @Override
        public void say(int who, int mark) {
            synchronized (this) {
                largest = Math.max(largest, ++underWay);
            }
            Thread.ofVirtual().start(() -> {
                for (int hearer = 0; hearer < PEOPLE; hearer++) {
                    hear(hearer, mark);
                }
            });
        }

        private synchronized void hear(int hearer, int mark) {
            underWay -= hearer == PEOPLE - 1 ? 1 : 0;
            long nanos = System.nanoTime() + (hearer == PEOPLE - 1 ? 5_000_000 : 0);
            talk.heard(hearer, mark, nanos);
            talk.heard(hearer, mark, nanos);
            talk.heard(PEOPLE, mark, nanos);
        }

        @Override
        public double cpu() {
            return underWay == 0 ? 0 : 1;
        }

        @Override
        public void close() {}
    }

    @Test
    void a_sentence_is_done_when_the_last_has_heard_it() throws Exception {
        var room = new Room();
        var alone = talk.run(room, PEOPLE, 1, 30, 10);
        assertThat(alone.took()).hasSize(30);
        assertThat(alone.took()[0]).isGreaterThanOrEqualTo(5);
        assertThat(alone.p99()).isGreaterThanOrEqualTo(alone.median());
        assertThat(room.largest).isEqualTo(1);
    }

    @Test
    void no_more_sentences_are_under_way_than_the_window_has() throws Exception {
        var room = new Room();
        var together = talk.run(room, PEOPLE, 4, 200, 10);
        assertThat(together.took()).hasSize(200);
        assertThat(room.largest).isBetween(1, 4);
        assertThat(together.perSecond()).isPositive();
    }

    @Test
    void what_is_written_bare_is_heard_by_everybody() throws Exception {
        try (var crowd = new Crowd();
                var bare = new BareWrites(crowd, talk)) {
            bare.join(PEOPLE);
            assertThat(talk.run(bare, PEOPLE, 4, 40, 10).took()).hasSize(40);
        }
    }
}
