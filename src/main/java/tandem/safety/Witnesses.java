package tandem.safety;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.keys.SealBroken;
import tandem.people.Faces;
import tandem.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// Whoever tells the team about somebody is not overtaken by them: what was seen when the form opened comes with the
/// form, and stands when the words are taken back or the room is ended meanwhile. No table holds it: it is sealed with
/// the key of whoever tells, lies in their page alone, and opens for a day.
@Component
final class Witnesses {
    private static final Duration LASTS = Duration.ofDays(1);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Keys keys;

    Witnesses(Keys keys) {
        this.keys = keys;
    }

    /// As a form carries it.
    String carried(String place, UUID id, Faces.Face face, Optional<Faces.Said> said, Visit visit) {
        var witness = Witness.of(place, id, face, said, visit.now());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.seal(box(id, visit), json.writeValueAsString(witness)));
    }

    /// What a form carried; empty where it is about something else, is somebody else's, or is too old.
    Optional<Witness> of(String carried, String place, UUID id, Visit visit) {
        return opened(carried, box(id, visit))
                .map(text -> json.readValue(text, Witness.class))
                .filter(witness -> witness.place().equals(place) && witness.id().equals(id))
                .filter(witness -> witness.at().plus(LASTS).isAfter(visit.now()));
    }

    private Optional<String> opened(String carried, Box box) {
        try {
            var sealed = Base64.getUrlDecoder().decode(carried.getBytes(StandardCharsets.ISO_8859_1));
            return sealed.length == 0 ? Optional.empty() : Optional.of(keys.open(box, sealed));
        } catch (IllegalArgumentException | SealBroken other) {
            return Optional.empty();
        }
    }

    private static Box box(UUID id, Visit visit) {
        return new Box(visit.me().value(), "safety.report", "witness", id);
    }
}
