package tandem.mail;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A letter as the one text that is sealed.
@Component
class LetterText {
    private final JsonMapper json = JsonMapper.builder().build();

    private record Written(String to, String subject, String text) {}

    String write(Letter letter) {
        return json.writeValueAsString(new Written(letter.to(), letter.subject(), letter.text()));
    }

    Letter read(UUID owner, String text, Instant until) {
        var written = json.readValue(text, Written.class);
        return new Letter(owner, written.to(), written.subject(), written.text(), until);
    }
}
