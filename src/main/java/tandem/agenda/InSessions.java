package tandem.agenda;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.coping.Practice;
import tandem.coping.Practised;
import tandem.shared.PersonId;

/// The skills that somebody practised in a session and noted numbers for count among their tries.
@Component
class InSessions implements Practised {
    private final Ratings ratings;

    InSessions(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public List<Practice> of(PersonId me) {
        return ratings.of(me).stream().map(InSessions::practice).toList();
    }

    /// Of a session the day is known.
    private static Practice practice(Ratings.Rating rating) {
        var session = rating.session();
        return new Practice(
                session.id(),
                session.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                rating.skill(),
                Optional.empty(),
                rating.before(),
                rating.after(),
                true);
    }
}
