package tandem.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.TandemTest;

@TandemTest
class HomeTest {
    @LocalServerPort
    int port;

    @Test
    void the_first_page_leads_to_a_meeting_and_to_a_person_without_an_account() {
        var page = new Browser(port).get("/", "Accept-Language", "es");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"/meetings\"", "name=\"near\"", "name=\"when\"", "tel:+15205550142", "tel:988")
                .contains("hreflang=\"en\"", "aria-current=\"page\"");
    }
}
