package tandem.web;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/// How the log shows what was thrown, by whichever library: its kind and place, never what it said. A database quotes
/// the
/// row that it refused, a parser the words it tripped over.
public final class LoggedTrace extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy thrown
                ? Trace.of(thrown.getThrowable()) + System.lineSeparator()
                : "";
    }
}
