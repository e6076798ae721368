package tandem.reminders;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.mail.Off;

/// A reminder that somebody asked for ends from one of its messages.
@Component
class WishOff implements Off {
    static final String CODE = "reminders";

    private final Wishes wishes;

    WishOff(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void end(UUID wish) {
        wishes.end(wish);
    }
}
