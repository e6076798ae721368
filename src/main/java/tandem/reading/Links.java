package tandem.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Addresses of the web, told from everything else that stands where they belong.
final class Links {
    private static final int LONGEST = 2_000;

    private Links() {}

    static boolean isWeb(String text) {
        return startsWith(text, "https://") || startsWith(text, "http://");
    }

    /// Names a scheme of its own, such as `javascript:` or `data:`.
    static boolean isForeign(String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || isWeb(text) || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "javascript",
                    "data",
                    "vbscript",
                    "file",
                    "blob",
                    "about",
                    "ftp",
                    "tel",
                    "mailto",
                    "sms",
                    "skype",
                    "intent" -> true;
            default -> false;
        };
    }

    /// The address as a browser would take it; empty where it is none.
    static String tidy(String raw) {
        String text = joined(raw.strip().replace("&amp;", "&").replace("&#038;", "&"));
        String web = isWeb(text) ? text : looksLikeHost(text) ? "https://" + text : "";
        if (web.isEmpty() || web.length() > LONGEST || web.indexOf('@') >= 0 && hasUserInfo(web)) {
            return "";
        }
        String lower = web.substring(0, web.indexOf(':')).toLowerCase(Locale.ROOT) + web.substring(web.indexOf(':'));
        return isUsable(lower) ? lower : isUsable(escaped(lower)) ? escaped(lower) : "";
    }

    /// Takes the blanks out of `https://zoom.us/j/ 123 456 789`; what else has blanks is a sentence, and comes back
    /// empty.
    private static String joined(String text) {
        int blank = indexOfBlank(text);
        if (blank < 0) {
            return text;
        }
        for (int i = blank; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && !Character.isDigit(text.charAt(i))) {
                return "";
            }
        }
        return text.replace(" ", "").replace("\n", "");
    }

    private static int indexOfBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return i;
            }
        }
        return -1;
    }

    /// The first address within a sentence; empty where there is none.
    static String within(String prose) {
        int start = indexOfWeb(prose);
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < prose.length() && prose.charAt(end) > ' ' && "<>\"|".indexOf(prose.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?)]'".indexOf(prose.charAt(end - 1)) >= 0) {
            end--;
        }
        return tidy(prose.substring(start, end));
    }

    private static int indexOfWeb(String prose) {
        for (int i = prose.indexOf("://"); i >= 0; i = prose.indexOf("://", i + 1)) {
            if (i >= 5 && isWeb(prose.substring(i - 5))) {
                return i - 5;
            }
            if (i >= 4 && isWeb(prose.substring(i - 4))) {
                return i - 4;
            }
        }
        return -1;
    }

    /// `zoom.us/j/123`: a name with a dot, then perhaps a path, and no space.
    private static boolean looksLikeHost(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        int dot = host.lastIndexOf('.');
        if (dot < 1 || text.indexOf(' ') >= 0 || host.length() - dot < 3 || text.indexOf('@') >= 0) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '.'
                    || c == '-'
                    || c >= '0' && c <= '9' && i < dot)) {
                return false;
            }
        }
        return true;
    }

    /// `https://bank.example@evil.example`: shows one place and goes to another.
    private static boolean hasUserInfo(String web) {
        int start = web.indexOf("//") + 2;
        int slash = web.indexOf('/', start);
        int at = web.indexOf('@', start);
        return at >= 0 && (slash < 0 || at < slash);
    }

    private static String escaped(String web) {
        StringBuilder out = new StringBuilder(web.length() + 16);
        for (int i = 0; i < web.length(); i++) {
            char c = web.charAt(i);
            switch (c) {
                case '%' -> out.append(isEscape(web, i) ? "%" : "%25");
                case '"' -> out.append("%22");
                case '<' -> out.append("%3C");
                case '>' -> out.append("%3E");
                case '\\' -> out.append("%5C");
                case '^' -> out.append("%5E");
                case '`' -> out.append("%60");
                case '{' -> out.append("%7B");
                case '|' -> out.append("%7C");
                case '}' -> out.append("%7D");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String web, int i) {
        return i + 2 < web.length()
                && Character.digit(web.charAt(i + 1), 16) >= 0
                && Character.digit(web.charAt(i + 2), 16) >= 0;
    }

    private static boolean isUsable(String web) {
        try {
            URI uri = new URI(web);
            return uri.getHost() != null
                    || uri.getAuthority() != null && uri.getAuthority().indexOf('_') > 0;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }
}
