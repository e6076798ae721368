package tandem.reach;

import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tools.jackson.databind.json.JsonMapper;

/// Several words as the one text that is sealed.
@Component
class Cards {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Keys keys;

    Cards(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(Box box, Object card) {
        return keys.seal(box, json.writeValueAsString(card));
    }

    <T> T open(Box box, byte[] sealed, Class<T> kind) {
        return json.readValue(keys.open(box, sealed), kind);
    }
}
