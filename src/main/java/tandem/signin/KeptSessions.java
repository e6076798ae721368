package tandem.signin;

import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

@Component
class KeptSessions implements Kept {
    private final Sessions sessions;

    KeptSessions(Sessions sessions) {
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
                        .map(each -> Map.of(
                                "device", each.device(),
                                "method", each.method().code(),
                                "opened", each.opened(),
                                "last", each.touched(),
                                "ends", each.ends()))
                        .toList());
    }
}
