package tandem.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tandem.vocabulary.Type;
import tools.jackson.databind.JsonNode;

/// A row's type codes, out of lists, texts, texts that look like lists, and lists with numbers inside.
record TypeCodes(List<String> codes, List<String> others) {
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    static TypeCodes of(Draft draft, Lookups lookups, String fellowship) {
        List<String> written = written(draft);
        draft.list("languages", ',')
                .forEach(language -> lookups.language(language.toLowerCase(Locale.ROOT))
                        .map(Type::code)
                        .ifPresentOrElse(written::add, () -> written.add(language)));
        var recognized = lookups.types(written, fellowship);
        if (!recognized.others().isEmpty()) {
            draft.keptAsWritten("types", String.join(", ", recognized.others()), Remark.NO_SUCH_TYPE);
        }
        return new TypeCodes(recognized.codes(), recognized.others());
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    private static List<String> written(Draft draft) {
        JsonNode node = draft.value("types");
        if (node == null) {
            return new ArrayList<>();
        }
        Set<String> written = new LinkedHashSet<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size() && written.size() < MOST; i++) {
                add(draft, written, node.get(i));
            }
        } else {
            draft.repaired("types", Remark.TEXT_AS_LIST);
            split(draft.id("types"), written);
        }
        return new ArrayList<>(written);
    }

    private static void add(Draft draft, Set<String> written, JsonNode part) {
        if (part.isNumber()) {
            draft.repaired("types", Remark.NUMBER_AMONG_CODES);
        } else if (!part.isString()) {
            draft.repaired("types", Remark.OTHER_AMONG_CODES);
            return;
        }
        String text = Texts.line(part.asString()).text();
        if (isWrapped(text) || text.indexOf(',') > 0 && text.length() < 40) {
            draft.repaired("types", Remark.BRACKETS);
            split(text, written);
        } else {
            put(written, text);
        }
    }

    private static boolean isWrapped(String text) {
        return !text.isEmpty() && "[\"'{(".indexOf(text.charAt(0)) >= 0;
    }

    private static void split(String text, Set<String> written) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bare.append("[]{}\"'".indexOf(c) >= 0 ? ' ' : c == ';' || c == '|' ? ',' : c);
        }
        for (String part : bare.toString().split(",", MOST + 1)) {
            put(written, part.strip());
        }
    }

    private static void put(Set<String> written, String code) {
        if (!code.isEmpty() && written.size() < MOST) {
            written.add(Texts.cut(code, LONGEST));
        }
    }
}
