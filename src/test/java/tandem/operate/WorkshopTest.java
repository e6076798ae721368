package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import tandem.Tandem;
import tandem.TestDatabase;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;

class WorkshopTest {
    @Test
    void a_command_gets_its_beans_without_a_web_server() {
        try (Workshop workshop = new Workshop(Tandem.class, TestDatabase.data(), Map.of())) {
            EventLog log = workshop.bean(EventLog.class);
            long sequence = workshop.bean(Gate.class).as(Actor.OPERATOR, () -> log.append("workshop", "done"));
            assertThat(log.last("workshop")).isEqualTo(sequence);
            assertThat(catchThrowable(() -> workshop.bean(ServletWebServerFactory.class)))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
        }
    }

    @Test
    void a_command_that_asks_for_no_bean_starts_no_database(@TempDir Path folder) {
        Path data = folder.resolve("data");
        new Workshop(Tandem.class, data, Map.of()).close();
        assertThat(data).doesNotExist();
    }
}
