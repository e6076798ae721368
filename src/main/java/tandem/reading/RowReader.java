package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.meetings.Facts;
import tandem.reading.Finding.Action;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns what stands in a feed into rows, each by its own shape, so that a mislabelled feed is read all the same.
final class RowReader {
    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final FeedSettings settings;
    private final Lookups lookups;
    private final Formats formats;

    RowReader(FeedSettings settings, Lookups lookups, Formats formats) {
        this.settings = settings;
        this.lookups = lookups;
        this.formats = formats;
    }

    Row read(int number, JsonRows.Element element) throws FeedUnreadable {
        JsonNode node;
        try {
            node = RowJson.parse(element);
        } catch (Unusable bad) {
            return new Row(number, "", null, "{}", Contacts.NONE, List.of(rejected(bad, "")));
        }
        return read(number, node);
    }

    Row read(int number, JsonNode node) {
        if (!(node instanceof ObjectNode row)) {
            Unusable bad = new Unusable("", Remark.NOT_AN_OBJECT);
            return new Row(
                    number,
                    "",
                    null,
                    "{}",
                    Contacts.NONE,
                    List.of(rejected(bad, node.isValueNode() ? node.toString() : "")));
        }
        Shape shape = Shape.of(row);
        if (shape == Shape.SMART) {
            Variants.hideFacilitators(row);
        }
        Contacts contacts = Contacts.takenFrom(row);
        Outcome reading = read(shape, row);
        return new Row(number, reading.sourceId, reading.facts, RowJson.canonical(row), contacts, reading.findings);
    }

    private record Outcome(String sourceId, @Nullable Facts facts, List<Finding> findings) {}

    private Outcome read(Shape shape, ObjectNode row) {
        Draft draft = new Draft(row, settings);
        String sourceId = "";
        try {
            draft = new Draft(inOurWords(shape, row), settings);
            sourceId = sourceId(shape, draft);
            Facts facts = shape.bmlt() ? BmltRow.read(draft, lookups, formats) : MeetingGuideRow.read(draft, lookups);
            return new Outcome(sourceId, facts, draft.findings());
        } catch (Unusable bad) {
            return rejected(sourceId, draft, bad);
        } catch (RuntimeException surprise) {
            LOG.error("A row of feed {} could not be understood: {}", settings.name(), place(surprise));
            return rejected(sourceId, draft, new Unusable("", Remark.SURPRISE));
        }
    }

    /// What went wrong and where, without the message, which may quote the row.
    private static String place(RuntimeException surprise) {
        StackTraceElement[] trace = surprise.getStackTrace();
        return surprise.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Outcome rejected(String sourceId, Draft draft, Unusable bad) {
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.add(rejected(bad, draft.written(bad.field())));
        return new Outcome(sourceId, null, findings);
    }

    private static Finding rejected(Unusable bad, String found) {
        return Draft.finding(bad.field(), found, Action.REJECTED, bad.said());
    }

    private static String sourceId(Shape shape, Draft draft) {
        String id = shape.bmlt() ? BmltRow.sourceId(draft) : MeetingGuideRow.sourceId(draft);
        return Texts.cut(id, 255);
    }

    private static ObjectNode inOurWords(Shape shape, ObjectNode row) throws Unusable {
        return switch (shape) {
            case MEETING_GUIDE -> row.has("name") || row.has("slug") ? row : renamed(row);
            case BMLT -> row;
            case BMLT_ADMIN -> Variants.bmltAdmin(row);
            case ONLINE_INTERGROUP -> Variants.onlineIntergroup(row);
            case SMART -> Variants.smart(row);
            case FORMAT -> throw new Unusable("", Remark.FORMAT);
            case SERVICE_BODY -> throw new Unusable("", Remark.SERVICE_BODY);
            case SERVER -> throw new Unusable("", Remark.SERVER);
            case EMPTY -> throw new Unusable("", Remark.EMPTY);
        };
    }

    /// A table turned into JSON with its headers as they are.
    private static ObjectNode renamed(ObjectNode row) {
        ObjectNode renamed = RowJson.object();
        for (Map.Entry<String, JsonNode> property : row.properties()) {
            renamed.set(Table.field(property.getKey()), property.getValue());
        }
        return renamed;
    }

    /// What a row is, by the fields it has.
    private enum Shape {
        MEETING_GUIDE,
        BMLT,
        BMLT_ADMIN,
        ONLINE_INTERGROUP,
        SMART,
        FORMAT,
        SERVICE_BODY,
        SERVER,
        EMPTY;

        boolean bmlt() {
            return this == BMLT || this == BMLT_ADMIN;
        }

        static Shape of(ObjectNode row) {
            if (row.has("slug") || row.isEmpty()) {
                return row.has("_id") ? ONLINE_INTERGROUP : row.isEmpty() ? EMPTY : MEETING_GUIDE;
            }
            if (row.has("id_bigint") || row.has("weekday_tinyint") || row.has("meeting_name")) {
                return BMLT;
            }
            if (row.has("formatIds") && row.has("startTime")) {
                return BMLT_ADMIN;
            }
            return row.has("days") && row.has("times") && row.has("details") ? SMART : ofNoMeeting(row);
        }

        private static Shape ofNoMeeting(ObjectNode row) {
            if (row.has("key_string") && row.has("name_string")) {
                return FORMAT;
            }
            if (row.has("parent_id") && row.has("helpline")) {
                return SERVICE_BODY;
            }
            return row.has("versionInt") && row.has("langs") ? SERVER : MEETING_GUIDE;
        }
    }
}
