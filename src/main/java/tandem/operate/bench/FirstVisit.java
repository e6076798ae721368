package tandem.operate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a browser fetches on its first visit: the page, and each file of ours that the page links to.
final class FirstVisit {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private FirstVisit() {}

    /// @return the bytes of each body, as sent with gzip
    static Map<String, Long> of(int port, String path) throws IOException {
        var files = new LinkedHashMap<String, Long>();
        try (var caller = new Caller(port, "Accept-Encoding: gzip\r\n")) {
            files.put(path, caller.get(path));
            var links = FILE.matcher(text(port, path));
            while (links.find()) {
                files.put(links.group(1), caller.get(links.group(1)));
            }
        }
        return files;
    }

    private static String text(int port, String path) throws IOException {
        var connection = URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream body = connection.getInputStream()) {
            boolean packed = "gzip".equals(connection.getContentEncoding());
            return new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
