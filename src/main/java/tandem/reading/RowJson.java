package tandem.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.reading.FeedUnreadable.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One element of a feed as a tree, and back as canonical JSON: keys sorted, numbers as written, nothing unstorable.
final class RowJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(400)
                            .maxNameLength(2_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();
    private static final Pattern NEXT_ROW = Pattern.compile("}\\s*,\\s*\\{");
    private static final ObjectReader READER = MAPPER.reader();
    private static final ObjectWriter WRITER = MAPPER.writer();

    private RowJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// @throws Unusable where this element alone is bad
    /// @throws FeedUnreadable where it is no JSON and may have swallowed its neighbours
    static JsonNode parse(JsonRows.Element element) throws Unusable, FeedUnreadable {
        Remark.Said trouble = element.trouble();
        if (trouble != null) {
            throw new Unusable("", trouble);
        }
        try {
            return READER.readTree(element.bytes(), 0, element.length());
        } catch (StreamConstraintsException absurd) {
            throw new Unusable("", Remark.ABSURD_LENGTH);
        } catch (StreamReadException broken) {
            long at = element.offset() + Math.max(0, broken.getLocation().getByteOffset());
            if (mayHoldOthers(element)) {
                throw new FeedUnreadable(Why.BROKEN, at);
            }
            throw new Unusable("", Remark.NOT_JSON.said(at));
        } catch (DatabindException twice) {
            throw new Unusable(repeated(element), Remark.TWICE);
        }
    }

    /// A quote or a brace too few makes one element of many rows, and they must not go unnoticed. It then holds the end
    /// of one row and the start of the next.
    private static boolean mayHoldOthers(JsonRows.Element element) {
        return NEXT_ROW.matcher(new String(element.bytes(), 0, element.length(), StandardCharsets.UTF_8))
                .find();
    }

    private static String repeated(JsonRows.Element element) {
        Set<String> keys = new HashSet<>();
        try (JsonParser parser = MAPPER.createParser(element.bytes(), 0, element.length())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && !keys.add(parser.streamReadContext().pathAsPointer().toString())) {
                    return Texts.cut(Texts.storable(parser.currentName()), 60);
                }
            }
        } catch (JacksonException unclear) {
            return "";
        }
        return "";
    }

    static String canonical(JsonNode row) {
        String json = WRITER.writeValueAsString(row);
        return isStorable(json) ? json : WRITER.writeValueAsString(storable(row));
    }

    /// A NUL is written as an escape; half characters and stray bytes are there themselves.
    private static boolean isStorable(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return false;
            }
        }
        return !json.contains("\\u0000");
    }

    private static JsonNode storable(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = MAPPER.createObjectNode();
                for (Map.Entry<String, JsonNode> property : object.properties()) {
                    copy.set(Texts.storable(property.getKey()), storable(property.getValue()));
                }
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = MAPPER.createArrayNode();
                array.forEach(part -> copy.add(storable(part)));
                yield copy;
            }
            default -> node.isString() ? MAPPER.getNodeFactory().stringNode(Texts.storable(node.stringValue())) : node;
        };
    }
}
