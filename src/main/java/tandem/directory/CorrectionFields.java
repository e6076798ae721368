package tandem.directory;

import java.util.Map;
import java.util.TreeMap;

/// The fields of a meeting that a correction may name, and what they say now.
final class CorrectionFields {
    private CorrectionFields() {}

    static Map<String, String> of(Facts facts) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", facts.name());
        fields.put("when", facts.schedule().rulesText());
        fields.put("zone", facts.schedule().zone().getId());
        fields.put("minutes", Long.toString(facts.schedule().length().toMinutes()));
        fields.put("status", facts.status().name());
        fields.put("attendance", facts.attendance().name());
        fields.put("location", facts.venue().name());
        fields.put("address", facts.venue().address());
        fields.put("location_notes", facts.venue().notes());
        fields.put("url", facts.online().url());
        fields.put("phone", facts.online().phone());
        fields.put("notes", facts.notes());
        fields.put("group", facts.group());
        fields.put("website", facts.website());
        return fields;
    }
}
