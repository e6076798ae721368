package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import tandem.reading.FeedFormat;

/// A list of meetings to bring in.
record ListForm(String kind, String name, String url) {
    static final ListForm EMPTY = new ListForm("", "", "");
    private static final int LONGEST = 200;
    private static final int LONGEST_URL = 2000;

    ListForm {
        kind = requireNonNullElse(kind, "");
        name = requireNonNullElse(name, "").strip();
        url = requireNonNullElse(url, "").strip();
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("name", "setup.wrong.list-name");
        }
        if (!url.startsWith("https://") || url.length() > LONGEST_URL) {
            wrong.put("url", "setup.wrong.url");
        }
        return wrong;
    }

    FeedFormat format() {
        return kind.equals(FeedFormat.BMLT.code()) ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE;
    }
}
