package tandem;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks over HTTP as a browser without JavaScript does: keeps cookies, follows nothing, sends the form's token back.
///
/// ```java
/// var browser = new Browser(port);
/// var page = browser.get("/help");                             // page.statusCode(), page.body()
/// var answer = browser.post("/help", "/help/requests", Map.of("name", "Sky"));   // page with the form, action, fields
/// ```
public final class Browser {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;

    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /// Headers come in pairs: name, value.
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /// Loads the page that holds a form, takes its token, and sends the fields with it.
    public HttpResponse<String> post(String formPage, String action, Map<String, String> fields, String... headers) {
        var token = get(formPage).body().split("name=\"token\" value=\"")[1].split("\"")[0];
        return postAlone(action, "token=" + token + "&" + encode(fields), headers);
    }

    /// Sends a form as it stands, with no page before it.
    public HttpResponse<String> postAlone(String action, String body, String... headers) {
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /// Keeps a cookie as if an answer had set it.
    public void keep(String setCookie) {
        try {
            cookies.put(URI.create(origin), Map.of("Set-Cookie", List.of(setCookie)));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /// All it keeps, as it says it to the site: for whoever asks another way.
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
