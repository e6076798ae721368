package tandem.feeds;

import java.util.List;

/// The people behind a row: private, shown to nobody but whoever runs the program. Empty text where not given.
///
/// @param feedbackEmails where a feed wants corrections sent
/// @param email the row's own address (BMLT `email_contact`, `group email`)
public record Contacts(List<Person> people, List<String> feedbackEmails, String email) {
    public static final Contacts NONE = new Contacts(List.of(), List.of(), "");

    public Contacts {
        people = List.copyOf(people);
        feedbackEmails = List.copyOf(feedbackEmails);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return "Contacts[private]";
    }

    /// @param number its place in the feed, 1 to 3
    public record Person(int number, String name, String email, String phone) {
        @Override
        public String toString() {
            return "Person[private]";
        }
    }
}
