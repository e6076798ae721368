package tandem.web;

import tandem.shared.Language;

/// Remembers on this device in which language somebody reads.
public final class LanguageCookie {
    private LanguageCookie() {}

    /// The `Set-Cookie` header.
    public static String of(Language chosen, Visit visit) {
        var secure = visit.site().address().secure() ? "; Secure" : "";
        return "lang=" + chosen.code() + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
    }
}
