package tandem.operate.prove;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// What a browser sends with a form of ours, its token included.
final class FormBody {
    static final String TYPE = "application/x-www-form-urlencoded";
    /// Stands in the form and in the cookie `form`.
    static final String TOKEN = "x".repeat(24);

    private FormBody() {}

    static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "token=" + TOKEN + "&", ""));
    }
}
