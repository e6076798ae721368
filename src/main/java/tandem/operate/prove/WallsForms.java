package tandem.operate.prove;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Asks for pages and sends forms, as a browser without JavaScript does.
final class WallsForms {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    WallsForms(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return client.send(request(path, cookie).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String cookie, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, cookie)
                .header("Content-Type", FormBody.TYPE)
                .POST(BodyPublishers.ofString(FormBody.of(fields)));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "form=" + FormBody.TOKEN + (cookie.isEmpty() ? "" : "; " + cookie));
    }
}
