package tandem.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tandem.browser.Chromium.Visitor;

/// A browser with scripts that shows the words of one that has none. It stays open, because to begin one takes longer
/// than what is done in it; nothing that a page kept is there for the next.
final class Copy {
    private static final Map<List<String>, Copy> OPEN = new HashMap<>();

    private final Visitor reader;
    private final CDPSession keeping;
    private final JsonObject everything = new JsonObject();
    private String words = "";

    private Copy(String address, String language) {
        reader = Chromium.visitor(address, Chromium.phone(language).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        keeping = reader.context.newCDPSession(reader.page);
        everything.addProperty("origin", address);
        everything.addProperty("storageTypes", "all");
        reader.page.route(
                "**/copy",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/html").setBody(words)));
    }

    static Copy in(String address, String language) {
        return OPEN.computeIfAbsent(List.of(address, language), each -> new Copy(address, language));
    }

    void of(String words, Consumer<Visitor> check) {
        this.words = words;
        keeping.send("Storage.clearDataForOrigin", everything);
        reader.page.navigate("/copy");
        check.accept(reader);
        reader.page.navigate("about:blank");
    }
}
