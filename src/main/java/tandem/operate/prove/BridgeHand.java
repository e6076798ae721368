package tandem.operate.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser that has no script: opens a page, fills in a form that stands on it, and reads what
/// follows.
final class BridgeHand {
    private static final int MOST_LED_ON = 5;

    private final Guest guest;
    private String page = "";
    private String path = "";

    BridgeHand(Guest guest) {
        this.guest = guest;
    }

    /// Opens a page, wherever it leads.
    BridgeHand open(String address) throws IOException, InterruptedException {
        return follow(guest.get(address), address);
    }

    /// Sends the first form of the page whose action is so, with what is typed over what stands in it.
    BridgeHand press(String action, Map<String, String> typed) throws IOException, InterruptedException {
        BridgeForm form = BridgeForm.on(page, action)
                .orElseThrow(() -> new BridgeBroken("There is no form to " + action + " at " + path + "."));
        form.fields().putAll(typed);
        return follow(guest.post(form.action(), form.fields()), form.action());
    }

    private BridgeHand follow(HttpResponse<String> answer, String address) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        path = address;
        for (int led = 0; last.statusCode() == 303 && led < MOST_LED_ON; led++) {
            path = last.headers().firstValue("Location").orElseThrow();
            last = guest.get(path);
        }
        if (last.statusCode() != 200) {
            throw new BridgeBroken(path + " answers " + last.statusCode() + ".");
        }
        page = last.body();
        return this;
    }

    /// Everything of these stands on the page.
    BridgeHand reads(String... words) {
        for (String each : words) {
            if (!finds(each)) {
                throw new BridgeBroken("“" + each + "” is not to be read at " + path + ".");
            }
        }
        return this;
    }

    boolean finds(String words) {
        return BridgeForm.plain(page).contains(words);
    }

    /// @param pattern whose first group is looked for
    String found(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        if (!found.find()) {
            throw new BridgeBroken("There is no " + pattern + " at " + path + ".");
        }
        return BridgeForm.plain(found.group(1));
    }

    /// Where this page stands, without what follows a question mark.
    String path() {
        return path.replaceAll("[?#].*", "");
    }
}
