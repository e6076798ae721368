package tandem.sessions;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.mail.Off;
import tandem.shared.PersonId;

/// The letters about changes end from one of them; whoever they go to stands in its address.
@Component
class ChangesOff implements Off {
    static final String CODE = "sessions";

    private final Notices notices;

    ChangesOff(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void end(UUID person) {
        notices.end(new PersonId(person));
    }
}
