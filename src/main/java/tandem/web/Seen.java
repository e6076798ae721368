package tandem.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The answer to a form that was taken: see this page, so that loading it again sends nothing twice.
public final class Seen {
    private Seen() {}

    /// @param path a path here
    /// @param cookies `Set-Cookie` headers that come of it
    public static ResponseEntity<Void> other(String path, String... cookies) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .headers(headers -> headers.addAll("Set-Cookie", List.of(cookies)))
                .build();
    }
}
