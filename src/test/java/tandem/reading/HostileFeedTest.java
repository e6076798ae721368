package tandem.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.meetings.Facts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Feeds spoiled by a seeded generator: each is read to the end or refused as a whole, and rows never get lost.
class HostileFeedTest {
    /// A quarter of the thousand, unless all that takes long is asked for.
    private static final int CASES = "yes".equals(System.getProperty("tandem.proofs")) ? 1_000 : 250;
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e999999999",
        "0.1e-400",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "[[1]]",
        "{\"$date\": 5}",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"<script>alert(1)</script>\"",
        "\"<b><i><u>\"",
        "\"&#x0;&#xD800;&#99999999;\"",
        "\"javascript:alert(1)\"",
        "\"http://\"",
        "\"https://%zz\"",
        "\"://://\"",
        "\"24:60\"",
        "\"-1:30\"",
        "\"99999999:99\"",
        "\"1st 2nd 3rd 4th 5th last Tuesday every other Monday except first and second and third\"",
        "[1,2,3,\"x\",null,{}]",
        "\"Fri-\"",
        "\"-\"",
        "\"(((((((((\"",
        "\"[ONLINE\"",
        "\" - - - \"",
        "\"2025-13-45 99:99:99\"",
        "\"Etc/GMT+99\"",
        "\"+18:00\"",
        "[\"a\", [\"b\"]]",
        "{\"a\": {\"b\": 1}}",
        "\"ONLY 1st,2nd,,,3rd/4th\"",
        "1.7976931348623157e309",
        "\"NaN\"",
        "\"Infinity\"",
        "\"" + "(".repeat(5_000) + "\"",
        "\"" + "1st and ".repeat(2_000) + "Tuesday\"",
        "\"" + "<p>".repeat(3_000) + "\"",
        "\"" + "&lt;".repeat(3_000) + "\"",
        "\"" + "a,".repeat(4_000) + "\"",
        "\"" + "\\n".repeat(4_000) + "\""
    };
    private static final String[] FIELDS = {
        "slug",
        "name",
        "day",
        "time",
        "end_time",
        "timezone",
        "types",
        "location",
        "notes",
        "formatted_address",
        "address",
        "city",
        "state",
        "postal_code",
        "country",
        "latitude",
        "longitude",
        "approximate",
        "region",
        "regions",
        "updated",
        "conference_url",
        "conference_phone",
        "conference_url_notes",
        "website",
        "entity",
        "entity_url",
        "feedback_emails",
        "contact_1_name",
        "attendance_option",
        "languages",
        "group",
        "id_bigint",
        "weekday_tinyint",
        "start_time",
        "duration_time",
        "formats",
        "venue_type",
        "published",
        "format_shared_id_list",
        "lang_enum",
        "meeting_name",
        "virtual_meeting_link",
        "_id",
        "days",
        "times",
        "details",
        "formatIds",
        "startTime",
        "archived",
        "duration"
    };

    private final Random random = new Random(20_261_123);

    @Test
    void no_spoiled_feed_does_more_than_be_refused() {
        int refused = 0;
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] feed = feed(i);
            List<Row> rows = new ArrayList<>();
            try {
                ReadFeed.reader(FeedFormat.BMLT).read(new ByteArrayInputStream(feed), ReadFeed.SETTINGS, rows::add);
                read++;
                assertThat(rows).as("case %s: %s", i, shown(feed)).hasSize(elements(feed, rows.size()));
            } catch (FeedUnreadable unreadable) {
                refused++;
                assertThat(unreadable.getMessage()).isNotBlank().endsWith(".");
            } catch (RuntimeException surprise) {
                throw new AssertionError("case " + i + ": " + shown(feed), surprise);
            }
            rows.forEach(row -> isSound(row, feed));
        }
        System.out.println("hostile feeds: " + CASES + " cases, " + read + " read, " + refused + " refused");
        assertThat(read).isGreaterThan(CASES / 4);
        assertThat(refused).isGreaterThan(CASES / 10);
    }

    private static void isSound(Row row, byte[] feed) {
        assertThat(row.rejected())
                .isEqualTo(row.findings().stream().anyMatch(f -> f.done() == Finding.Action.REJECTED));
        assertThat(row.findings())
                .as("%s", shown(feed))
                .extracting(Finding::said)
                .doesNotContain(Remark.SURPRISE.said());
        assertThat(row.original()).doesNotContain("\\u0000").matches("(?s)\\{.*}");
        assertThat(row.original().getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(row.original());
        Facts facts = row.facts();
        if (facts != null) {
            assertThat(facts.name())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(255)
                    .doesNotContain("\u0000", "<script", "\n");
            assertThat(facts.online().url()).matches("|https?://.+");
            assertThat(facts.website()).matches("|https?://.+");
        }
    }

    /// Counts the elements with another parser than the reader's own; what that one cannot parse, it cannot count.
    private static int elements(byte[] feed, int otherwise) {
        try {
            JsonNode tree = new JsonMapper().readTree(feed);
            JsonNode list = tree.isObject() && tree.path("meetings").isArray() ? tree.get("meetings") : tree;
            return list.isArray() ? list.size() : 1;
        } catch (RuntimeException notPlain) {
            return otherwise;
        }
    }

    private static String shown(byte[] feed) {
        String text = new String(feed, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(1_500, text.length()));
    }

    private byte[] feed(int i) {
        StringBuilder feed = new StringBuilder(i % 7 == 0 ? "{\"meetings\": [" : i % 11 == 0 ? "/**/cb([" : "[");
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            feed.append(row == 0 ? "" : ",").append(row());
        }
        feed.append(i % 7 == 0 ? "]}" : i % 11 == 0 ? "]);" : "]");
        byte[] bytes = feed.toString().getBytes(StandardCharsets.UTF_8);
        return switch (i % 5) {
            case 0 -> cut(bytes);
            case 1 -> struck(bytes);
            case 2 -> inText(bytes);
            default -> bytes;
        };
    }

    private String row() {
        if (random.nextInt(12) == 0) {
            return any(VALUES);
        }
        StringBuilder fields = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            fields.append(fields.isEmpty() ? "" : ",")
                    .append('"')
                    .append(any(FIELDS))
                    .append("\": ")
                    .append(any(VALUES));
        }
        String good = MeetingJson.GOOD.substring(0, MeetingJson.GOOD.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "{" + fields + "}";
            case 1 -> good + ", \"x\": " + nested(random.nextInt(80)) + "}";
            case 2 -> good + "," + fields + "}";
            default -> good + ", \"extra\": " + any(VALUES) + "}";
        };
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "1" + "]".repeat(depth);
    }

    private String any(String[] among) {
        return among[random.nextInt(among.length)];
    }

    private byte[] cut(byte[] feed) {
        return Arrays.copyOf(feed, random.nextInt(feed.length + 1));
    }

    /// Some bytes become others.
    private byte[] struck(byte[] feed) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            feed[random.nextInt(feed.length)] = (byte) random.nextInt(256);
        }
        return feed;
    }

    /// Bytes that are no UTF-8 get into the names.
    private byte[] inText(byte[] feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = new String(feed, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("Lantern");
        if (at < 0) {
            return feed;
        }
        out.write(feed, 0, at);
        for (int i = random.nextInt(5); i >= 0; i--) {
            out.write(0x80 + random.nextInt(128));
        }
        out.write(feed, at, feed.length - at);
        return out.toByteArray();
    }
}
