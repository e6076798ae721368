package tandem.reading;

import java.util.Locale;
import tandem.meetings.Online;

/// How a row says one joins from afar: an address of the web, a number, and whatever people write in their place.
final class Joining {
    private static final int FEWEST_DIGITS = 7;

    private final Draft draft;
    private String url = "";
    private String notes;
    private String phone = "";
    private String phoneNotes;

    private Joining(Draft draft, String notes, String phoneNotes) {
        this.draft = draft;
        this.notes = notes;
        this.phoneNotes = phoneNotes;
    }

    static Online read(Draft draft, String urlField, String notesField, String phoneField, String phoneNotesField) {
        Joining joining = new Joining(draft, draft.text(notesField), draft.text(phoneNotesField));
        joining.url(urlField);
        joining.phone(phoneField);
        return new Online(joining.url, joining.notes, joining.phone, joining.phoneNotes);
    }

    private void url(String field) {
        String written = draft.text(field);
        if (written.isEmpty()) {
            return;
        }
        url = Links.tidy(written);
        if (!url.isEmpty()) {
            if (!url.equals(written)) {
                draft.repaired(field, Remark.WRITTEN_AS_ADDRESS);
            }
        } else if (Links.isForeign(written)) {
            draft.repaired(field, Remark.NO_ADDRESS_LEFT_OUT);
        } else {
            prose(field, written);
        }
    }

    private void prose(String field, String written) {
        url = Links.within(written);
        String id = url.isEmpty() ? zoomId(written) : "";
        if (!id.isEmpty()) {
            url = "https://zoom.us/j/" + id;
        }
        notes = notes.contains(written) ? notes : notes.isEmpty() ? written : notes + "\n" + written;
        draft.repaired(field, url.isEmpty() ? Remark.TO_NOTES : Remark.ADDRESS_FROM_SENTENCE);
    }

    /// The nine to eleven digits of a Zoom meeting in a sentence that names Zoom; empty where there are none.
    private static String zoomId(String prose) {
        if (!prose.toLowerCase(Locale.ROOT).contains("zoom")) {
            return "";
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '-'
                    || digits.length() >= 9
                            && i + 1 < prose.length()
                            && c == ' '
                            && !Character.isDigit(prose.charAt(i + 1))) {
                if (digits.length() >= 9 && digits.length() <= 11) {
                    break;
                }
                digits.setLength(0);
            }
        }
        return digits.length() >= 9 && digits.length() <= 11 ? digits.toString() : "";
    }

    private void phone(String field) {
        String written = draft.value(field) == null ? "" : draft.id(field);
        if (written.isEmpty()) {
            return;
        }
        boolean dialable = isDialable(written);
        phone = dialable ? written : numberWithin(written);
        if (!dialable) {
            phoneNotes = phoneNotes.isEmpty() ? written : phoneNotes + "\n" + written;
            draft.repaired(field, phone.isEmpty() ? Remark.NO_NUMBER : Remark.NUMBER_FROM_SENTENCE);
        }
    }

    private static boolean isDialable(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("+-.,;()#* xX/pPwWext".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS && text.length() <= 100;
    }

    /// The first run that could be dialled and is not announced as an id or a code.
    private static String numberWithin(String prose) {
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            if (c == '+' || c == '(' || c >= '0' && c <= '9') {
                int end = i;
                while (end < prose.length() && "0123456789+-.() ".indexOf(prose.charAt(end)) >= 0) {
                    end++;
                }
                String run = prose.substring(i, end).strip();
                if (run.chars().filter(Character::isDigit).count() >= 10
                        && !isCode(prose.substring(Math.max(0, i - 16), i))) {
                    return run;
                }
                i = end;
            }
        }
        return "";
    }

    private static boolean isCode(String before) {
        String lower = before.toLowerCase(Locale.ROOT);
        return lower.contains("id")
                || lower.contains("code")
                || lower.contains("pass")
                || lower.contains("pin")
                || lower.contains("pw");
    }
}
