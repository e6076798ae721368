package tandem.operate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import tandem.operate.WallsCast.Somebody;
import tandem.web.Routes;
import tandem.web.Routes.Route;

/// Asks for every route as everybody, with the ids of everybody's things in the places for ids. Whom the table of
/// routes
/// lets in must be answered without an error; everybody else is told that there is no such page, or is led to the door.
final class WallsPages {
    private static final String TOKEN = "x".repeat(24);
    private static final int IDS = 40;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private final List<UUID> ids;
    private int probes;
    private int opened;

    WallsPages(int port, WallsStore rows) {
        this.origin = "http://localhost:" + port;
        this.ids = rows.ids(IDS);
    }

    String probe(WallsCast cast, List<String> wrong) throws IOException, InterruptedException {
        for (Route route : Routes.all()) {
            for (Somebody each : cast.all()) {
                probe(route, each, wrong);
            }
        }
        if (opened == 0) {
            wrong.add("No page opened for anybody: the probes prove nothing.");
        }
        return "%,d probes of %d routes by %d kinds of people, %d refused wrongly or let in wrongly (%,d opened, as they should)"
                .formatted(probes, Routes.all().size(), cast.all().size(), wrong.size(), opened);
    }

    private void probe(Route route, Somebody who, List<String> wrong) throws IOException, InterruptedException {
        boolean lets = route.who().lets(who.reader());
        boolean changes = !route.method().equals("GET");
        if (lets && changes) {
            return; // would do it
        }
        boolean places = route.pattern().contains("{");
        for (UUID id : places ? ids : ids.subList(0, 1)) {
            HttpResponse<String> answer = ask(route.method(), path(route.pattern(), id), who.cookie());
            probes++;
            if (lets ? answer.statusCode() >= 500 : !refused(answer)) {
                wrong.add(
                        "%s %s by %s: %d".formatted(route.method(), route.pattern(), who.name(), answer.statusCode()));
            }
            opened += answer.statusCode() == 200 ? 1 : 0;
        }
    }

    private static boolean refused(HttpResponse<String> answer) {
        String there = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 404
                || answer.statusCode() == 303 && (there.startsWith("/sign-in") || there.startsWith("/welcome/passkey"));
    }

    private static String path(String pattern, UUID id) {
        return pattern.replace("{role}", "mentor").replaceAll("\\{[^}]+}", id.toString());
    }

    private HttpResponse<String> ask(String method, String path, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Cookie", "form=" + TOKEN + (cookie.isEmpty() ? "" : "; " + cookie));
        return client.send(
                method.equals("GET")
                        ? request.build()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("token=" + TOKEN))
                                .build(),
                BodyHandlers.ofString());
    }
}
