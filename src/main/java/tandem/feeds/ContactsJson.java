package tandem.feeds;

import tandem.reading.Contacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts contacts back into a row, where a feed publishes them on purpose.
final class ContactsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContactsJson() {}

    static String into(String original, Contacts contacts) {
        if (contacts.isEmpty()) {
            return original;
        }
        ObjectNode row = (ObjectNode) JSON.readTree(original);
        row.setAll((ObjectNode) JSON.readTree(contacts.json()));
        return row.toString();
    }
}
