package tandem.operate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// The visits of a training run, whose loaded classes the build keeps in the AOT cache.
final class Training {
    private static final List<String> PAGES =
            List.of("/", "/help", "/meetings", "/meetings?near=94110&day=mon", "/meetings?q=step", "/nowhere");

    private Training() {}

    static void visit(int port) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (String language : List.of("en", "es")) {
                for (String page : PAGES) {
                    visit(client, URI.create("http://localhost:" + port + page), language);
                }
            }
        }
    }

    private static void visit(HttpClient client, URI page, String language) throws InterruptedException {
        try {
            client.send(
                    HttpRequest.newBuilder(page)
                            .header("Accept-Language", language)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // A page that fails here trains nothing; whether it works is for the tests.
        }
    }
}
