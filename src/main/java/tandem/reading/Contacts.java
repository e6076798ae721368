package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The people behind a row: private, shown to nobody but whoever runs the program.
///
/// @param json the private fields of the row as received, as canonical JSON; `{}` where there are none
/// @param feedbackEmails where a feed wants corrections sent
public record Contacts(String json, List<String> feedbackEmails) {
    public static final Contacts NONE = new Contacts("{}", List.of());

    private static final int MOST = 20;
    private static final int LONGEST = 320;

    public Contacts {
        feedbackEmails = List.copyOf(feedbackEmails);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// Whether a field of a feed is about a person: a name, a number or an address behind a meeting.
    static boolean isPrivate(String field) {
        return switch (field) {
            case "feedback_emails",
                    "feedback_email",
                    "email_contact",
                    "email",
                    "phone",
                    "author",
                    "mailing_address",
                    "facilitators",
                    "group_email",
                    "group_phone" -> true;
            default -> field.startsWith("contact_");
        };
    }

    /// Takes the private fields out of a row.
    static Contacts takenFrom(ObjectNode row) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : row.properties()) {
            if (isPrivate(property.getKey())) {
                names.add(property.getKey());
            }
        }
        if (names.isEmpty()) {
            return NONE;
        }
        ObjectNode taken = row.objectNode();
        names.forEach(name -> taken.set(name, row.remove(name)));
        return new Contacts(RowJson.canonical(taken), emails(taken.get("feedback_emails")));
    }

    private static List<String> emails(@Nullable JsonNode node) {
        List<String> emails = new ArrayList<>();
        if (node != null && node.isContainer()) {
            node.forEach(part -> add(emails, part.isString() ? part.stringValue() : ""));
        } else if (node != null && node.isString()) {
            List.of(node.stringValue().split(",", MOST)).forEach(part -> add(emails, part));
        }
        return emails;
    }

    private static void add(List<String> emails, String raw) {
        String email = Texts.line(raw).text();
        if (email.indexOf('@') > 0 && email.length() <= LONGEST && emails.size() < MOST) {
            emails.add(email);
        }
    }

    @Override
    public String toString() {
        return "Contacts[private]";
    }
}
