package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkTest {
    @Test
    void behind_a_proxy_only_what_the_proxy_itself_saw_counts() {
        assertThat(Network.of(from("10.0.0.2", "1.2.3.4, 198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(Network.of(from("10.0.0.2", "1.2.3.4", "198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(Network.of(from("198.51.100.7", "1.2.3.4"))).isEqualTo("198.51.100.7");
    }

    @Test
    void a_household_counts_as_one_and_a_name_as_nobody() {
        assertThat(Network.of(from("2001:db8:1:2:3::4"))).isEqualTo(Network.of(from("2001:db8:1:2:ffff::9")));
        assertThat(Network.of(from("127.0.0.1", "dead.be"))).isEqualTo("unknown");
        assertThat(Network.of(from("127.0.0.1", "\"><script>"))).isEqualTo("unknown");
    }

    private static MockHttpServletRequest from(String address, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        for (var header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return request;
    }
}
