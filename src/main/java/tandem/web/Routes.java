package tandem.web;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every route there is and who may use it. A route that does not stand here answers “not found”, and a test fails
/// on any difference between this table and what the controllers map.
public final class Routes {
    /// Who may use a route. Roles join when people do.
    public enum Who {
        ANYONE
    }

    /// @param pattern as the controller maps it: `/meetings/{id}`
    public record Route(String method, String pattern, Who who) {}

    static final List<Route> ALL = List.of(
            // meetings
            anyone("GET", "/meetings"),
            anyone("GET", "/meetings.json"),
            anyone("GET", "/meetings/{slug}"),
            anyone("GET", "/meetings/{slug}/calendar.ics"),
            anyone("GET", "/meetings/{slug}/correction"),
            anyone("POST", "/meetings/{slug}/correction"),
            anyone("GET", "/feeds/meeting-guide.json"),
            // the shell
            anyone("GET", "/assets/{name}"),
            anyone("GET", "/favicon.ico"),
            anyone("GET", "/sw.js"),
            anyone("GET", "/manifest.webmanifest"),
            anyone("GET", "/robots.txt"),
            anyone("GET", "/exit"),
            anyone("GET", "/about"),
            anyone("GET", "/privacy"),
            anyone("POST", "/language"),
            anyone("GET", "/error"),
            // the first page
            anyone("GET", "/"),
            // help
            anyone("GET", "/help"),
            anyone("GET", "/offline"),
            anyone("POST", "/help/requests"),
            anyone("GET", "/help/asked"));

    private static final Set<String> LISTED =
            ALL.stream().map(route -> route.method() + " " + route.pattern()).collect(Collectors.toUnmodifiableSet());

    private Routes() {}

    private static Route anyone(String method, String pattern) {
        return new Route(method, pattern, Who.ANYONE);
    }

    /// The methods that a path answers to; none where there is no such path.
    static SortedSet<String> methods(String path) {
        var asked = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(asked))
                .flatMap(route -> route.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean lists(String method, String pattern) {
        return LISTED.contains((method.equals("HEAD") ? "GET" : method) + " " + pattern);
    }
}
