package tandem.operate.prove;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form as it stands on a page, with what is filled in already, as a browser would send it.
record BridgeForm(String action, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    /// The first form of a page whose action is so.
    ///
    /// @param action a pattern
    /// @return empty where there is none
    static java.util.Optional<BridgeForm> on(String page, String action) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String to = attribute(form.group(1), "action");
            if (to.matches(action)) {
                return java.util.Optional.of(new BridgeForm(to, fields(form.group(2))));
            }
        }
        return java.util.Optional.empty();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1), fields);
            } else if (field.group(2) != null) {
                fields.put(attribute(field.group(2), "name"), plain(field.group(3)));
            } else {
                fields.put(attribute(field.group(4), "name"), selected(field.group(5)));
            }
        }
        fields.remove("token");
        fields.remove("");
        return fields;
    }

    private static void input(String tag, Map<String, String> fields) {
        String type = attribute(tag, "type");
        boolean ticks = type.equals("radio") || type.equals("checkbox");
        if (!ticks || tag.matches("(?s).*\\schecked(\\s|=|$|/).*")) {
            fields.put(attribute(tag, "name"), attribute(tag, "value"));
        }
    }

    /// The first is selected where none says so.
    private static String selected(String options) {
        String selected = null;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            if (selected == null || option.group(1).matches("(?s).*\\sselected(\\s|=|$).*")) {
                selected = attribute(option.group(1), "value");
            }
        }
        return selected == null ? "" : selected;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    static String plain(String text) {
        return text.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
