package tandem.meetings;

/// There is no meeting of that name, and there was none.
public class MeetingNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MeetingNotFound() {
        super("There is no such meeting.");
    }
}
