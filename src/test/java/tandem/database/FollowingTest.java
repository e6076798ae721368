package tandem.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch there = new CountDownLatch(1);

    @Test
    void it_is_not_closed_while_a_connection_is_being_opened() throws Exception {
        var following = new Following("test", this::slow, (connection, open) -> {});
        begun.await();
        var closing = Thread.ofVirtual().start(following::close);
        assertThat(closing.join(Duration.ofMillis(200))).isFalse();
        there.countDown();
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    }

    private Connection slow() throws SQLException {
        begun.countDown();
        try {
            there.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        throw new SQLException("Nobody is there.");
    }
}
