package tandem.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A faultless Meeting Guide row, to be spoiled one field at a time.
final class MeetingJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static final String GOOD = """
            {"slug": "lantern-walkers", "name": "Lantern Walkers", "day": 2, "time": "19:00", "end_time": "20:30",
             "timezone": "America/Chicago", "types": ["O", "D"], "location": "Brick Hall", "notes": "Ring twice.",
             "formatted_address": "12 Elm St, Springfield, IL 62701, USA", "latitude": 39.8, "longitude": -89.65,
             "region": "North", "updated": "2025-03-04 05:06:07"}""";

    private MeetingJson() {}

    /// @param fields as JSON without the braces; null takes a field away
    static String with(String fields) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        MAPPER.readTree(GOOD).properties().forEach(property -> row.put(property.getKey(), property.getValue()));
        MAPPER.readTree("{" + fields + "}")
                .properties()
                .forEach(property -> row.put(property.getKey(), property.getValue()));
        row.values().removeIf(JsonNode::isNull);
        return row.entrySet().stream()
                .map(entry ->
                        MAPPER.writeValueAsString(entry.getKey()) + ":" + MAPPER.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
