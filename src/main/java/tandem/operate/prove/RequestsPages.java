package tandem.operate.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tandem.operate.prove.WallsCast.Somebody;
import tandem.web.Routes;
import tandem.web.Routes.Route;

/// Finds for each page of the table of routes an address at which it opens, and for whom: with the ids of what was
/// seeded, else with those that other pages link to, or that stand right below one of these.
final class RequestsPages {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    /// Addresses that no page links to, since they follow from something done.
    private final Map<String, String> addresses = Map.of(
            "/circles/{id}/conversation",
            "/circles/{id}/conversation?before=" + Long.MAX_VALUE / 1_000_000,
            "/help/asked",
            "/help/asked?at=" + Instant.now().getEpochSecond(),
            "/giving/{way}",
            "/giving/greeter",
            "/goodbye",
            "/goodbye?days=30");

    /// Routes behind which no page of ours stands in the sample.
    private static final Set<String> NO_PAGE = Set.of(
            "/exit", // leads away, as it says
            "/sign-in/card", // answers a form; asked for by itself it leads back
            "/sign-in/passphrase",
            "/sign-in/passkey",
            "/join/read", // only while a form waits in this browser; else it leads back
            "/join/name",
            "/join/phone",
            "/plan/kept", // answers the browser that keeps a plan
            "/appeals/{id}", // only where somebody appealed
            "/setup/{code}", // only while nobody administers
            "/calendar/{token}.ics", // only with an address that somebody has just made
            "/off/{token}", // only with an address that stands in a message
            "/notices/off/{token}", // the same, in letters of before
            "/reminders/off/{token}", // the same
            "/sign-in/new/{code}", // only with a link that an administrator has just given
            "/feeds/{id}/imports/{import}", // only where a list was imported
            "/feeds/{id}/imports/{import}/rows.csv",
            "/circles/{id}/sessions/{day}/room/words", // answers a form; asked for by itself it leads back
            "/circles/{id}/sessions/{day}/room/relay", // answers a script, where the operator names a relay
            "/error"); // what is shown there is seen at an address that does not exist

    /// Answers a script, for as long as a room is open.
    private static final String STREAM = "/circles/{id}/sessions/{day}/room/stream";

    private final WallsForms forms;
    private final WallsCast cast;
    private final List<UUID> ids;
    private final Set<String> links = new LinkedHashSet<>();
    private final List<Found> pages = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    RequestsPages(WallsForms forms, WallsCast cast, List<UUID> ids) {
        this.forms = forms;
        this.cast = cast;
        this.ids = ids;
    }

    /// @param html as the server sends it
    record Found(String path, Somebody who, String html) {}

    List<Found> pages() {
        return pages;
    }

    /// Routes that answer with something other than a page: calendars, lists for machines, icons.
    List<String> files() {
        return files;
    }

    List<String> missing() {
        return missing;
    }

    /// Pages without ids in their address first, for they link to the others.
    void find() throws IOException, InterruptedException {
        List<Route> later = new ArrayList<>();
        for (Route route : reading()) {
            if (route.pattern().contains("{")
                    || !find(route, List.of(addresses.getOrDefault(route.pattern(), route.pattern())))) {
                later.add(route);
            }
        }
        for (Route route : later) {
            if (!find(route, candidates(route)) && !NO_PAGE.contains(route.pattern())) {
                missing.add(route.pattern());
            }
        }
        Somebody visitor = cast.all().getFirst();
        pages.add(new Found(
                "/nowhere", visitor, forms.get("/nowhere", visitor.cookie()).body()));
    }

    private static List<Route> reading() {
        return Routes.all().stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().equals(STREAM))
                .toList();
    }

    private List<String> candidates(Route route) {
        String address = addresses.getOrDefault(route.pattern(), route.pattern());
        Stream<String> filled = ids.stream().map(id -> address.replaceAll("\\{[^}]+}", id.toString()));
        int last = route.pattern().lastIndexOf('/');
        Stream<String> below = route.pattern().endsWith("}")
                ? Stream.of()
                : linked(route.pattern().substring(0, last))
                        .map(above -> path(above) + route.pattern().substring(last));
        return Stream.of(filled, linked(route.pattern()), below)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<String> linked(String route) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(route);
        return links.stream().filter(link -> pattern.matches(PathContainer.parsePath(path(link))));
    }

    private static String path(String link) {
        return link.split("\\?")[0];
    }

    private boolean find(Route route, List<String> paths) throws IOException, InterruptedException {
        Optional<Found> first = Optional.empty();
        for (Somebody who : cast.all()) {
            for (String path : route.who().lets(who.reader()) ? paths : List.<String>of()) {
                HttpResponse<String> answer = forms.get(path, who.cookie());
                if (answer.statusCode() == 200 && !page(answer)) {
                    files.add(route.pattern());
                    return true;
                }
                if (answer.statusCode() == 200) {
                    first = first.or(() -> Optional.of(new Found(path, who, answer.body())));
                    collect(answer.body());
                    break; // the next looks at the same page with other eyes
                }
            }
        }
        first.ifPresent(pages::add);
        return first.isPresent();
    }

    private static boolean page(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private void collect(String html) {
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
    }
}
