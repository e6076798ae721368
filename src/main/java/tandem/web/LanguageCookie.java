package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import tandem.shared.Language;

/// Remembers on this device in which language somebody reads.
public final class LanguageCookie {
    private static final String NAME = "lang";
    private static final int A_YEAR = 31_536_000;

    private LanguageCookie() {}

    /// The `Set-Cookie` header.
    public static String of(Language chosen, Visit visit) {
        return cookie(chosen.code(), A_YEAR, visit);
    }

    /// The `Set-Cookie` header that forgets it.
    public static String unset(Visit visit) {
        return cookie("", 0, visit);
    }

    /// What was chosen on this device.
    public static Optional<Language> chosen(HttpServletRequest request, Visit visit) {
        return visit.spoken(Visits.cookie(request, NAME));
    }

    private static String cookie(String value, int seconds, Visit visit) {
        var secure = visit.site().address().secure() ? "; Secure" : "";
        return NAME + "=" + value + "; Path=/; Max-Age=" + seconds + "; SameSite=Lax" + secure;
    }
}
