package tandem.reading;

import tandem.meetings.Attendance;
import tandem.meetings.Status;

/// A row's name, and what it says besides naming.
record Naming(String written, NameWords.Read read) {
    private static final int LONGEST = 255;

    /// @param others fields that name it where the name is empty, best first
    static Naming of(Draft draft, String field, String... others) throws Unusable {
        String name = draft.line(field);
        if (name.isEmpty()) {
            name = draft.firstLine(others);
            if (name.isEmpty()) {
                throw new Unusable(field, Remark.NAMELESS);
            }
            draft.repaired(field, Remark.NO_NAME);
        }
        NameWords.Read read = NameWords.read(name);
        return new Naming(name, read);
    }

    /// Applies what the name says to what the other fields say.
    Presence with(Presence presence) {
        Attendance said = read.attendance();
        boolean counts = presence.attendance() == Attendance.UNKNOWN || read.only() && said != Attendance.IN_PERSON;
        Presence result = said != null && counts ? said(said, presence) : presence;
        return read.paused() ? result.meeting(Status.PAUSED) : result;
    }

    /// What was paused for want of a place meets online; whether it meets in person nobody knows.
    private static Presence said(Attendance attendance, Presence presence) {
        boolean inPerson = attendance == Attendance.IN_PERSON;
        Status unpaused = inPerson ? Status.UNKNOWN : Status.ACTIVE;
        return new Presence(attendance, true, presence.status() == Status.ACTIVE ? Status.ACTIVE : unpaused);
    }

    /// The name to show. Words leave it only where what they say is kept elsewhere.
    String shown(Draft draft, String field, Presence presence, String... others) {
        boolean kept = read.attendance() == null || read.attendance() == presence.attendance();
        String name = kept ? read.rest() : written;
        if (name.isEmpty()) {
            name = draft.firstLine(others);
            name = name.isEmpty() ? written : name;
        }
        if (read.paused()) {
            draft.repaired(field, Remark.PAUSED);
        } else if (!name.equals(written)) {
            draft.repaired(field, Remark.HOW_ONE_ATTENDS);
        }
        if (name.length() > LONGEST) {
            draft.repaired(field, Remark.CUT_SHORT.said(LONGEST));
        }
        return Texts.cut(name, LONGEST);
    }
}
