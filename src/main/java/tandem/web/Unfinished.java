package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The cookie in which a form of several steps waits between its pages, so that Back and a reload find each of them.
/// Whoever keeps something there seals it first. No script reads it, and it goes with a quick exit.
@Component
public final class Unfinished {
    /// Long enough to look something up; whoever comes later may be somebody else.
    public static final Duration LASTS = Duration.ofMinutes(15);

    private final String name;
    private final String bounds;

    Unfinished(PublicAddress address) {
        this.name = address.secure() ? "__Host-unfinished" : "unfinished";
        this.bounds = "; Path=/; HttpOnly; SameSite=Strict" + (address.secure() ? "; Secure" : "");
    }

    /// What a request brings; empty where there is nothing.
    public String of(HttpServletRequest request) {
        return Visits.cookie(request, name);
    }

    /// The `Set-Cookie` header that keeps it.
    public String set(String sealed) {
        return name + "=" + sealed + bounds + "; Max-Age=" + LASTS.toSeconds();
    }

    /// The `Set-Cookie` header that lets go of it.
    public String unset() {
        return name + "=" + bounds + "; Max-Age=0";
    }
}
