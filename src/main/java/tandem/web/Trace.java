package tandem.web;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where something went wrong, without what it said: messages of exceptions may hold what people wrote.
final class Trace {
    private static final int DEEP = 12;

    private Trace() {}

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(6)
                .map(Trace::one)
                .collect(Collectors.joining("\n  caused by "));
    }

    private static String one(Throwable thrown) {
        return thrown.getClass().getName()
                + (thrown instanceof SQLException refused ? " " + refused.getSQLState() : "")
                + Stream.of(thrown.getStackTrace())
                        .limit(DEEP)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }
}
