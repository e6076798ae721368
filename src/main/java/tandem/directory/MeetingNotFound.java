package tandem.directory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no meeting of that name, and there was none.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class MeetingNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MeetingNotFound() {
        super("There is no such meeting.");
    }
}
