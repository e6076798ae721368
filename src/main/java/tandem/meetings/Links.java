package tandem.meetings;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Ways of joining as keys: host and path of a link, else the digits to dial.
final class Links {
    private static final Pattern PREFIX = Pattern.compile("^(www\\.|us\\d+web\\.|us\\d+\\.)");
    private static final int SHORTEST_NUMBER = 7;

    private Links() {}

    static String key(Online online) {
        String link = link(online.url());
        return link.isEmpty() ? number(online.phone()) : link;
    }

    private static String link(String url) {
        try {
            URI uri = URI.create(url.strip());
            String host = uri.getHost();
            String path = uri.getPath();
            return host == null || path == null || path.length() < 2
                    ? ""
                    : PREFIX.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("") + path;
        } catch (IllegalArgumentException notAUri) {
            return "";
        }
    }

    private static String number(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < SHORTEST_NUMBER ? "" : digits;
    }
}
