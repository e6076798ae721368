package tandem.sessions;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.mail.Off;

/// The reminders of one circle's sessions end from one of them.
@Component
class ReminderOff implements Off {
    static final String CODE = "sessions.reminder";

    private final Reminders reminders;

    ReminderOff(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void end(UUID wish) {
        reminders.end(wish);
    }
}
