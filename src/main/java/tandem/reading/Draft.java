package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tandem.reading.Finding.Action;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A row on its way from what a feed sent to facts, with the findings made along the way.
final class Draft {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_PARTS = 200;
    private static final int SHOWN = 120;

    private final ObjectNode row;
    private final FeedSettings settings;
    private final List<Finding> findings = new ArrayList<>(4);

    Draft(ObjectNode row, FeedSettings settings) {
        this.row = row;
        this.settings = settings;
    }

    FeedSettings settings() {
        return settings;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean has(String field) {
        return row.has(field);
    }

    /// The value as received; null where it is absent or says nothing (null, empty text, empty list or object).
    @Nullable
    JsonNode value(String field) {
        JsonNode node = row.get(field);
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        boolean empty = node.isString() ? node.stringValue().isBlank() : node.isContainer() && node.isEmpty();
        return empty ? null : node;
    }

    /// Plain text on one line; empty where there is none.
    String line(String field) {
        return read(field, LONGEST_LINE, true);
    }

    /// Plain text on one line, of which a number is a legitimate spelling (ids, house numbers).
    String id(String field) {
        JsonNode node = value(field);
        return node != null && node.isNumber() ? number(node) : line(field);
    }

    /// Plain text; empty where there is none.
    String text(String field) {
        return read(field, LONGEST_TEXT, false);
    }

    /// The first of several fields that says something, on one line.
    String firstLine(String... fields) {
        for (String field : fields) {
            String text = line(field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    boolean isYes(String field) {
        return switch (line(field).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "y", "si", "sí", "x" -> true;
            default -> false;
        };
    }

    /// Where a feed gives a list: its texts; where it gives one text: its parts.
    List<String> list(String field, char separator) {
        JsonNode node = value(field);
        if (node == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size() && parts.size() < MOST_PARTS; i++) {
                addPart(parts, field, node.get(i));
            }
        } else {
            for (String part : line(field).split(String.valueOf(separator), MOST_PARTS)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private void addPart(List<String> parts, String field, JsonNode part) {
        String text = part.isValueNode() && !part.isNull() ? cleaned(field, scalar(part), LONGEST_LINE, true) : "";
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    private String read(String field, int longest, boolean oneLine) {
        JsonNode node = value(field);
        if (node == null) {
            return "";
        }
        if (node.isString()) {
            return cleaned(field, node.stringValue(), longest, oneLine);
        }
        if (node.isValueNode()) {
            repaired(field, node.isNumber() ? Remark.NUMBER_AS_TEXT : Remark.TRUTH_AS_TEXT);
            return scalar(node);
        }
        return joined(field, node, longest, oneLine);
    }

    private String joined(String field, JsonNode node, int longest, boolean oneLine) {
        StringJoiner joiner = new StringJoiner(oneLine ? ", " : "\n");
        for (JsonNode part : node) {
            if (part.isValueNode() && !part.isNull()) {
                joiner.add(scalar(part));
            }
        }
        repaired(field, node.isArray() ? Remark.LIST_AS_TEXT : Remark.OBJECT_AS_TEXT);
        return cleaned(field, joiner.toString(), longest, oneLine);
    }

    private String cleaned(String field, String raw, int longest, boolean oneLine) {
        Texts.Clean clean = oneLine ? Texts.line(raw) : Texts.lines(raw);
        clean.notes().forEach(note -> add(field, raw, Action.REPAIRED, note.said()));
        if (clean.text().length() > longest) {
            add(field, raw, Action.REPAIRED, Remark.CUT_SHORT.said(longest));
        }
        return Texts.cut(clean.text(), longest);
    }

    private static String scalar(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isNumber() ? number(node) : node.asString();
    }

    private static String number(JsonNode node) {
        String text = node.asString();
        return text.length() > 64 ? text.substring(0, 64) : text;
    }

    void repaired(String field, Remark remark) {
        repaired(field, remark.said());
    }

    void repaired(String field, Remark.Said said) {
        add(field, null, Action.REPAIRED, said);
    }

    void inferred(String field, Remark remark) {
        inferred(field, remark.said());
    }

    void inferred(String field, Remark.Said said) {
        add(field, null, Action.INFERRED, said);
    }

    void keptAsWritten(String field, Remark.Said said) {
        add(field, null, Action.KEPT_AS_WRITTEN, said);
    }

    void keptAsWritten(String field, String found, Remark remark) {
        add(field, found, Action.KEPT_AS_WRITTEN, remark.said());
    }

    /// Says a thing once, however many parts of a list give rise to it.
    private void add(String field, @Nullable String found, Action done, Remark.Said said) {
        for (Finding made : findings) {
            if (made.said().equals(said) && made.field().equals(field) && made.done() == done) {
                return;
            }
        }
        findings.add(finding(field, found == null ? written(field) : found, done, said));
    }

    static Finding finding(String field, String found, Action done, Remark.Said said) {
        String shown = Texts.storable(found.substring(0, Math.min(found.length(), SHOWN * 2)));
        return new Finding(field, Contacts.isPrivate(field) ? "" : Texts.cut(shown, SHOWN), done, said);
    }

    String written(String field) {
        JsonNode node = row.get(field);
        return node == null
                ? ""
                : node.isString() ? node.stringValue() : node.isValueNode() ? scalar(node) : node.toString();
    }
}
