package tandem.reading;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tandem.reading.FeedUnreadable.Why;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A table of meetings, as sheets and CSV files have it: headers in plain words, in any order, in English or Spanish.
/// Its rows come out in the words of Meeting Guide, cells that are empty left out.
final class Table {
    private static final String SYNONYMS = """
            name: meeting name, title, meeting, nombre, nombre de la reunion, reunion
            slug: id, meeting id, identifier, identificador
            day: weekday, day of week, days, dia, dias
            time: start, start time, begins, hora, hora de inicio, inicio
            end_time: end, ends, hora de fin, fin, termina
            timezone: time zone, tz, zona horaria
            location: location name, venue, place, building, lugar, sitio, ubicacion
            location_notes: location info, notas del lugar
            address: street, street address, address 1, direccion, calle
            formatted_address: full address, direccion completa
            city: town, ciudad
            state: province, estado, provincia
            postal_code: zip, zip code, postcode, postal, codigo postal
            country: pais
            regions: region, areas, area, regiones
            types: type, meeting types, codes, tipo, tipos
            notes: note, comments, description, notas, comentarios
            group: group name, grupo
            group_notes: notas del grupo
            conference_url: online url, zoom, zoom link, zoom url, meeting url, video link, join url, online link, enlace
            conference_url_notes: online notes, url notes, zoom notes
            conference_phone: phone number to join, dial in, dial-in, conference number
            latitude: lat, latitud
            longitude: lng, lon, long, longitud
            updated: last updated, last update, actualizado
            website: group website, pagina web, sitio web
            feedback_emails: feedback email
            """;
    private static final Map<String, String> FIELDS = fields();
    private static final Set<String> TELLING =
            Set.of("name", "day", "time", "slug", "meeting_name", "weekday_tinyint", "id_bigint");
    private static final int MOST_COLUMNS = 500;

    private final List<String> columns = new ArrayList<>();

    /// @throws FeedUnreadable where the headers do not speak of meetings
    Table(List<String> headers) throws FeedUnreadable {
        Set<String> taken = new HashSet<>();
        for (String header : headers.subList(0, Math.min(headers.size(), MOST_COLUMNS))) {
            String field = field(header);
            columns.add(taken.add(field) ? field : "column_" + (columns.size() + 1));
        }
        if (columns.stream().filter(TELLING::contains).count() < 2) {
            throw new FeedUnreadable(Why.NO_TABLE);
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        SYNONYMS.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).split(",", -1)) {
                fields.put(word.strip(), line.substring(0, colon));
            }
        });
        return fields;
    }

    /// The field a header means: `End Time`, `end_time` and `Hora de fin` are one.
    static String field(String header) {
        String bare = Normalizer.normalize(Texts.line(Texts.cut(header, 80)).text(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String words = bare.replace('_', ' ').strip();
        String field = FIELDS.getOrDefault(words, words.replace(' ', '_').replace('-', '_'));
        return field.isEmpty() ? "column" : field;
    }

    /// A row in the words of Meeting Guide; empty where all cells are.
    ObjectNode row(List<String> cells) {
        ObjectNode row = RowJson.object();
        for (int i = 0; i < cells.size() && i < MOST_COLUMNS; i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                put(row, i < columns.size() ? columns.get(i) : "column_" + (i + 1), cell);
            }
        }
        return row;
    }

    static void put(ObjectNode row, String field, String cell) {
        switch (field) {
            case "day" -> day(row, cell);
            case "time", "end_time" -> {
                ClockWords.Read clock = ClockWords.read(cell);
                row.put(field, clock == null ? cell : clock.time().toString());
            }
            case "types" -> list(row, field, cell, ",");
            case "feedback_emails" -> list(row, field, cell, ",");
            case "regions" -> list(row, field, cell, ">");
            case "latitude", "longitude" -> {
                double number = Positions.parsed(cell);
                if (Double.isFinite(number)) {
                    row.put(field, number);
                } else {
                    row.put(field, cell);
                }
            }
            default -> row.put(field, cell);
        }
    }

    private static void day(ObjectNode row, String cell) {
        Set<DayOfWeek> days = DayWords.read(cell);
        if (days.isEmpty()) {
            row.put("day", cell);
        } else if (days.size() == 1) {
            row.put("day", days.iterator().next().getValue() % 7);
        } else {
            ArrayNode numbers = row.putArray("day");
            days.forEach(day -> numbers.add(day.getValue() % 7));
        }
    }

    private static void list(ObjectNode row, String field, String cell, String separator) {
        ArrayNode list = row.putArray(field);
        for (String part : cell.split(separator, 200)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
    }
}
