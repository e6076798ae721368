package tandem.patterns;

import java.util.Locale;
import java.util.OptionalDouble;
import tandem.web.Texts;

/// Numbers as a page says them.
record Tell(Texts texts) {
    /// “4.5”: means have one decimal, always.
    String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    String one(OptionalDouble number) {
        return number.isPresent() ? one(number.getAsDouble()) : texts.of("patterns.nothing");
    }

    String of(String key, Object... values) {
        return texts.of("patterns." + key, values);
    }
}
