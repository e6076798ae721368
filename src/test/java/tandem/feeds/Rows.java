package tandem.feeds;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Rows of Meeting Guide feeds, made by hand or by the thousand.
final class Rows {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String[] FIRST = {
        "Serenity", "Sunrise", "Happy", "Early", "Courage", "Acceptance", "Primary", "Living", "Clean", "Second"
    };
    private static final String[] THEN = {
        "Seekers", "Hour", "Risers", "Sisters", "Brothers", "Purpose", "Solutions", "Chance", "Circle", "Table"
    };

    private Rows() {}

    /// A complete row; `more` is field, value, field, value …
    static Map<String, Object> row(String slug, Object... more) {
        Map<String, Object> row = new TreeMap<>(Map.of(
                "slug",
                slug,
                "name",
                "Morning Light " + slug,
                "day",
                2,
                "time",
                "07:30",
                "timezone",
                "America/Chicago",
                "types",
                List.of("O", "D"),
                "formatted_address",
                Math.abs(slug.hashCode() % 900) + 100 + " Oak St, Tulsa, OK 74103, USA",
                "latitude",
                36.1 + Math.abs(slug.hashCode() % 1000) / 10_000.0,
                "longitude",
                -95.9));
        row.put("location", "Old Library");
        for (int at = 0; at < more.length; at += 2) {
            row.put((String) more[at], more[at + 1]);
        }
        return row;
    }

    @SafeVarargs
    static InputStream feed(Map<String, Object>... rows) {
        return feed(Arrays.asList(rows));
    }

    static InputStream feed(List<Map<String, Object>> rows) {
        return new ByteArrayInputStream(JSON.writeValueAsBytes(rows));
    }

    static InputStream text(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Meetings with zones and places, all different.
    static List<Map<String, Object>> many(int count, RandomGenerator random) {
        List<Map<String, Object>> rows = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            String name = FIRST[random.nextInt(FIRST.length)] + " " + THEN[random.nextInt(THEN.length)];
            rows.add(row(
                    "made-" + each,
                    "name",
                    name,
                    "day",
                    random.nextInt(7),
                    "time",
                    "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4)),
                    "formatted_address",
                    (1 + each) + " Main St, Town " + each % 997 + ", OK, USA",
                    "latitude",
                    25 + random.nextDouble() * 20,
                    "longitude",
                    -120 + random.nextDouble() * 40,
                    "notes",
                    "Ring twice. Parking behind the building, entrance on the left, coffee from a quarter past.",
                    "updated",
                    "2026-01-%02d 10:00:00".formatted(1 + random.nextInt(28))));
        }
        return rows;
    }
}
