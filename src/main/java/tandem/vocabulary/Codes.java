package tandem.vocabulary;

import java.util.Arrays;
import java.util.Locale;

/// Constants as the data writes them.
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> among, Entry entry, String field) {
        String code = entry.text(field);
        return Arrays.stream(among.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> entry.problem("%s «%s» is unknown".formatted(field, code)));
    }
}
