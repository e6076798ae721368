package tandem.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tandem.web.Texts;

/// A copy of everything as one page that can be read anywhere.
record CopyFile(Texts texts, ZoneId zone, String made, List<Copies.Part> parts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String title(Copies.Part part) {
        return texts.find("privacy.kept." + part.module()).orElse(part.module());
    }

    String why(Copies.Part part) {
        return texts.find("privacy.kept." + part.module() + ".why").orElse("");
    }

    String label(Object key) {
        var code = key.toString();
        return texts.find("privacy.field." + code).orElse(code.replace('_', ' '));
    }

    Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    Collection<?> list(Object value) {
        return value instanceof Collection<?> list ? list : List.of();
    }

    boolean isMap(Object value) {
        return value instanceof Map<?, ?>;
    }

    boolean isList(Object value) {
        return value instanceof Collection<?>;
    }

    /// A recording, as an address that carries it.
    boolean isSound(Object value) {
        return value instanceof String text && text.startsWith("data:audio/");
    }

    boolean isEmpty(Object value) {
        return isMap(value)
                ? map(value).isEmpty()
                : isList(value) && list(value).isEmpty();
    }

    /// Codes of ours in words where they have some; everything else as it is kept.
    String text(Object value) {
        return switch (value) {
            case Instant moment -> TIME.format(moment.atZone(zone));
            case LocalDate day -> day.toString();
            case Boolean yes -> texts.of(yes ? "privacy.field.yes" : "privacy.field.no");
            default -> value.toString();
        };
    }
}
