package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.operate.CommandFailed;
import tools.jackson.databind.JsonNode;

/// Opens pages in Chromium and writes down every request to anybody else, and every time that the browser refused
/// something for the rules of the page: content security policy, trusted types. Service workers and frames are watched
/// as well.
final class RequestsBrowser implements AutoCloseable {
    /// Pages stay open while the next ones load, so that what they ask for late is seen too.
    private static final int TABS = 4;

    private static final Duration LOADING = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final List<String> WATCHED = List.of("Network", "Audits", "Log", "Page");
    /// Breaks the rules of whatever page is open.
    private static final String BREAK = "new Image().src = 'https://example.org/x.png'";

    private static final String BROKEN = "broken on purpose";
    /// Schemes that ask nobody.
    private static final String WITHIN = "(data|blob|about|chrome|chrome-error|chrome-untrusted):.*";

    private final Chromium chromium;
    private final DevTools tools;
    private final Set<String> loaded = new HashSet<>();
    private final List<String> attached = new ArrayList<>();
    private String address = "";
    private String opening = "";
    private final Map<String, String> where = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> watched = new HashSet<>();

    RequestsBrowser(Path program) throws IOException, InterruptedException {
        this.chromium = Chromium.start(program);
        this.tools = new DevTools(chromium.tools(), this::heard);
        tools.ask("", "Target.setAutoAttach", attaching());
    }

    List<String> foreign() {
        return List.copyOf(foreign);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /// Somebody's browser, without anything of another's.
    ///
    /// @param origin where everything has to come from
    Visiting visiting(String origin, Map<String, String> cookies) throws InterruptedException {
        address = origin + "/";
        String context = tools.ask("", "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asString("");
        List<Map<String, String>> all = new ArrayList<>();
        cookies.forEach((name, value) -> all.add(Map.of("name", name, "value", value, "url", origin)));
        tools.ask("", "Storage.setCookies", Map.of("cookies", all, "browserContextId", context));
        return new Visiting(context);
    }

    final class Visiting implements AutoCloseable {
        private final String context;
        private final List<String> tabs = new ArrayList<>();
        private int opened;

        private Visiting(String context) {
            this.context = context;
        }

        /// Opens a page and waits until it is there.
        ///
        /// @return the path where one is then
        String open(String path) throws InterruptedException {
            String tab = tab();
            opening = path;
            where.put(tab, path);
            loaded.remove(tab);
            tools.ask(tab, "Page.navigate", Map.of("url", address + path.substring(1)));
            if (!tools.await(() -> loaded.contains(tab), LOADING)) {
                throw new CommandFailed(path + " does not load.");
            }
            Map<String, Object> asked = Map.of("expression", "location.pathname + location.search");
            return tools.ask(tab, "Runtime.evaluate", asked)
                    .path("result")
                    .path("value")
                    .asString("");
        }

        private String tab() throws InterruptedException {
            if (tabs.size() < TABS) {
                int before = attached.size();
                tools.ask("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context));
                tools.await(() -> attached.size() > before, LOADING);
                tabs.add(attached.getLast());
                for (String domain : WATCHED) { // whose answers are not waited for is lost at the first page
                    tools.ask(attached.getLast(), domain + ".enable", Map.of());
                }
            }
            return tabs.get(opened++ % TABS);
        }

        /// A control: what a page does wrong is noticed in every tab to the last.
        @Override
        public void close() throws InterruptedException {
            tools.await(() -> false, LATE);
            for (String tab : tabs) {
                where.put(tab, BROKEN);
                tools.ask(tab, "Runtime.evaluate", Map.of("expression", BREAK));
            }
            if (!tools.await(() -> watched.containsAll(tabs), LOADING)) {
                throw new CommandFailed("Chromium no longer says what goes wrong: this proves nothing.");
            }
            tools.ask("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
        }
    }

    private static Map<String, Object> attaching() {
        return Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true);
    }

    private void heard(JsonNode event) {
        JsonNode told = event.path("params");
        String session = event.path("sessionId").asString("");
        String page = where.getOrDefault(session, opening); // workers come with the page that is being opened
        switch (event.path("method").asString("")) {
            case "Target.attachedToTarget" -> attached(told);
            case "Page.loadEventFired" -> loaded.add(session);
            case "Network.requestWillBeSent" ->
                request(page, told.path("request").path("url").asString(""));
            case "Network.webSocketCreated", "Network.webTransportCreated" ->
                foreign.add(page + " asks " + told.path("url").asString(""));
            case "Audits.issueAdded" -> issue(session, page, told.path("issue"));
            default -> {} // of no interest
        }
    }

    /// Watches it from its first moment: it waits until it is told to go on.
    private void attached(JsonNode told) {
        String session = told.path("sessionId").asString("");
        for (String domain : WATCHED) {
            tools.tell(session, domain + ".enable", Map.of());
        }
        tools.tell(session, "Target.setAutoAttach", attaching());
        tools.tell(session, "Runtime.runIfWaitingForDebugger", Map.of());
        if (told.path("targetInfo").path("type").asString("").equals("page")) {
            attached.add(session);
        }
    }

    private void request(String page, String url) {
        if (!page.equals(BROKEN) && !url.startsWith(address) && !url.matches("(?s)" + WITHIN)) {
            foreign.add(page + " asks " + url);
        }
    }

    private void issue(String session, String page, JsonNode issue) {
        if (!issue.path("code").asString("").equals("ContentSecurityPolicyIssue")) {
            return;
        }
        if (page.equals(BROKEN)) {
            watched.add(session);
            return;
        }
        JsonNode details = issue.path("details").path("contentSecurityPolicyIssueDetails");
        violations.add("%s breaks %s (%s) %s"
                .formatted(
                        page,
                        details.path("violatedDirective").asString(""),
                        details.path("contentSecurityPolicyViolationType").asString(""),
                        details.path("blockedURL").asString("")));
    }

    @Override
    public void close() throws IOException {
        tools.close();
        chromium.close();
    }
}
