package tandem.today;

import java.time.Instant;
import tandem.circles.CircleRow;
import tandem.fits.Mark;
import tandem.together.Going;

/// Something that comes next, at its time.
sealed interface Coming {
    Instant at();

    record WithTeam(Ahead.Line line) implements Coming {
        @Override
        public Instant at() {
            return line.at();
        }
    }

    /// A circle of theirs; one without a session comes after everything that has a time.
    record InCircle(CircleRow row) implements Coming {
        @Override
        public Instant at() {
            return row.circle()
                    .session(row.visit().now())
                    .map(session -> session.start().toInstant())
                    .orElse(Instant.MAX);
        }
    }

    record Call(TodayPage.Contact contact) implements Coming {
        @Override
        public Instant at() {
            return contact.at();
        }
    }

    record Together(Going going) implements Coming {
        @Override
        public Instant at() {
            return going.meetAt().toInstant();
        }
    }

    record Meeting(Mark mark) implements Coming {
        @Override
        public Instant at() {
            return mark.planned().start().toInstant();
        }
    }
}
