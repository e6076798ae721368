package tandem.meetings;

/// How to be there from afar. Empty text where a feed does not say.
///
/// @param url `https:` or `http:` only
/// @param phone as dialled, with access codes
public record Online(String url, String notes, String phone, String phoneNotes) {
    public static final Online NONE = new Online("", "", "", "");

    public boolean offered() {
        return !url.isEmpty() || !phone.isEmpty();
    }
}
