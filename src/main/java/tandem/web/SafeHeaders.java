package tandem.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/// The headers that stand on every answer, however it came about.
@Component
final class SafeHeaders {
    private static final String CONTENT_RULES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; "
                    + "trusted-types tandem-fragment tandem-worker";

    static final String PERMISSIONS = "Permissions-Policy";
    private static final String NO_MICROPHONE = "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";

    /// For the one page on which people speak with each other.
    static final String MICROPHONE = NO_MICROPHONE.replace("microphone=()", "microphone=(self)");

    private final Map<String, String> all = new LinkedHashMap<>();

    SafeHeaders(PublicAddress address) {
        all.put("Content-Security-Policy", CONTENT_RULES);
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        all.put(PERMISSIONS, NO_MICROPHONE);
        if (address.secure()) {
            all.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void put(BiConsumer<String, String> header) {
        all.forEach(header);
    }
}
