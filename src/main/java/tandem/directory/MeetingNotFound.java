package tandem.directory;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// There is no meeting of that name, and there was none. A page answers it with “not found”.
public class MeetingNotFound extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    public MeetingNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such meeting.");
    }
}
