package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestsCommandTest {
    @Test
    void what_people_wrote_cannot_steer_the_terminal() {
        assertThat(RequestsCommand.plain("Sky\u001b[2J\r\nand \u202emore")).isEqualTo("Sky[2J / and more");
    }
}
