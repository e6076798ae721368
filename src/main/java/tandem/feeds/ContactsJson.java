package tandem.feeds;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Contacts as they are stored, and as fields of Meeting Guide where a feed makes them public.
final class ContactsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContactsJson() {}

    /// Empty where there are none.
    static String write(Contacts contacts) {
        return contacts.isEmpty() ? "" : JSON.writeValueAsString(contacts);
    }

    static String into(String original, Contacts contacts) {
        if (contacts.isEmpty()) {
            return original;
        }
        ObjectNode row = (ObjectNode) JSON.readTree(original);
        contacts.people().forEach(person -> {
            put(row, "contact_" + person.number() + "_name", person.name());
            put(row, "contact_" + person.number() + "_email", person.email());
            put(row, "contact_" + person.number() + "_phone", person.phone());
        });
        contacts.feedbackEmails().forEach(row.withArray("feedback_emails")::add);
        put(row, "email", contacts.email());
        return row.toString();
    }

    private static void put(ObjectNode row, String field, String value) {
        if (!value.isEmpty()) {
            row.put(field, value);
        }
    }
}
