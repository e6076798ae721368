package tandem.signin;

import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// For the export: where somebody is signed in.
@Component
class KeptOfSignin implements Kept {
    private final Sessions sessions;

    KeptOfSignin(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String module() {
        return "signin";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of(
                "sessions",
                sessions.of(person).stream()
                        .map(session -> Map.<String, Object>of(
                                "device", session.device(),
                                "kind", session.kind().code(),
                                "method", session.method().code(),
                                "opened", session.opened(),
                                "touched", session.touched(),
                                "ends", session.ends()))
                        .toList());
    }
}
