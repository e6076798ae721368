package tandem.operate.prove;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.operate.CommandFailed;

/// Somebody with a browser that has no JavaScript: keeps cookies, follows nothing, and comes from another network each
/// time, for many people stand behind one guest.
final class Guest {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final String origin;
    private final Map<String, String> cookies = new TreeMap<>(Map.of("form", FormBody.TOKEN));

    Guest(int port) {
        this.origin = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", FormBody.TYPE).POST(BodyPublishers.ofString(FormBody.of(fields))));
    }

    /// The same with headers that a browser would not send; they stand in place of its own.
    HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", FormBody.TYPE).POST(BodyPublishers.ofString(FormBody.of(fields)));
        headers.forEach(request::setHeader);
        return send(request);
    }

    /// What stands on a page.
    ///
    /// @param pattern whose first group is looked for
    String found(String path, String pattern) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        if (!found.find()) {
            throw new CommandFailed("There is no " + pattern + " at " + path + " (" + page.statusCode() + ").");
        }
        return found.group(1);
    }

    void keep(String setCookie) {
        String[] parts = setCookie.split("[=;]", 3);
        cookies.put(parts[0], parts[1]);
    }

    private HttpRequest.Builder request(String path) {
        int network = NETWORKS.incrementAndGet();
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "X-Forwarded-For",
                        "10.%d.%d.%d".formatted(network >> 16 & 255, network >> 8 & 255, network & 255))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }
}
