package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.shared.PlainlySaid;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "ftp://peers.example.org", "https://", "https://a b", "httpx://a.example", ""})
    void what_a_browser_cannot_go_to_is_refused_in_plain_words(String written) {
        assertThatThrownBy(() -> new PublicAddress(written))
                .isInstanceOf(PlainlySaid.class)
                .hasMessageContaining("TANDEM_PUBLIC_URL takes an address such as https://peers.example.org");
    }

    @Test
    void it_stands_before_every_path_with_one_slash() {
        assertThat(new PublicAddress("https://peers.example.org/").of("/help"))
                .isEqualTo("https://peers.example.org/help");
    }
}
