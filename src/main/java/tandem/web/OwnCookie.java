package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/// A cookie that no script reads and, over https, no other site can set.
public class OwnCookie {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String name;
    private final String bounds;

    /// When a browser sends it along.
    public enum SameSite {
        /// From pages of ours alone.
        STRICT("Strict"),
        /// Also where somebody follows a link from elsewhere.
        LAX("Lax");

        private final String word;

        SameSite(String word) {
            this.word = word;
        }
    }

    public OwnCookie(PublicAddress address, String name, SameSite sent) {
        this.name = address.secure() ? "__Host-" + name : name;
        this.bounds = "; Path=/; HttpOnly; SameSite=" + sent.word + (address.secure() ? "; Secure" : "");
    }

    /// 256 random bits.
    public static String number() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What a request brings; empty where there is nothing.
    public final String of(HttpServletRequest request) {
        return Visits.cookie(request, name);
    }

    /// The `Set-Cookie` header that keeps it until the browser closes.
    public final String set(String value) {
        return name + "=" + value + bounds;
    }

    /// The one that keeps it for a while.
    public final String set(String value, Duration lasting) {
        return set(value) + "; Max-Age=" + lasting.toSeconds();
    }

    /// The one that lets go of it.
    public final String unset() {
        return set("", Duration.ZERO);
    }
}
