package tandem.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// What a field is called, in its module or anywhere; a number or a word of their own stays as it is.
    ///
    /// @param field in which it stands
    String label(Copies.Part part, String field, Object key) {
        return labelled(texts, part.module(), key.toString())
                .or(() -> part.kept().said(field, key.toString(), texts.language()))
                .orElse(key.toString());
    }

    static Optional<String> labelled(Texts texts, String module, String field) {
        return texts.find("privacy.field." + module + "." + field).or(() -> texts.find("privacy.field." + field));
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
    ///
    /// @param field in which it stands
    String text(Copies.Part part, String field, Object value) {
        return switch (value) {
            case Instant moment -> TIME.format(moment.atZone(zone));
            case LocalDate day -> day.toString();
            case Boolean yes -> texts.of(yes ? "privacy.field.yes" : "privacy.field.no");
            default -> words(part, field, value.toString());
        };
    }

    private String words(Copies.Part part, String field, String kept) {
        return CopyWords.of(texts, part.module() + "." + field, kept)
                .or(() -> part.kept().said(field, kept, texts.language()))
                .orElse(kept);
    }
}
