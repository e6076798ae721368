package tandem.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The answer to a form that was taken: see this page, so that loading it again sends nothing twice.
public final class Seen {
    private Seen() {}

    /// @param path a path here
    public static ResponseEntity<Void> other(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .build();
    }
}
