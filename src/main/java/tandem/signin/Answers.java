package tandem.signin;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Leads on after a form, with the cookies that come of it.
final class Answers {
    private Answers() {}

    static ResponseEntity<Void> see(String path, String... cookies) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .headers(headers -> headers.addAll("Set-Cookie", List.of(cookies)))
                .build();
    }
}
