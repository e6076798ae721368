package tandem.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.web.Refusal;

/// Hands the directory to any other finder: the one address here that pages of other sites may read.
@Controller
class ExportController {
    /// More at once wait their turn: who reads slowly keeps a thread and buffers.
    private static final int AT_ONCE = 64;

    private final Export export;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ExportController(Export export) {
        this.export = export;
    }

    @GetMapping("/feeds/meeting-guide.json")
    void meetingGuide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Export.Edition edition = export.edition();
        boolean compressed = acceptsGzip(request);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String etag = "\"" + edition.version() + (compressed ? "-gz\"" : "\"");
        boolean known = new ServletWebRequest(request, response)
                .checkNotModified(etag, edition.changed().toEpochMilli());
        if (!known) {
            inTurn(export.file(edition), compressed, response);
        }
    }

    private void inTurn(Path file, boolean compressed, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw Refusal.tooOften(Duration.ofMinutes(1));
        }
        try {
            send(file, compressed, response);
        } finally {
            free.release();
        }
    }

    private static void send(Path file, boolean compressed, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLengthLong(Files.size(file));
        }
        try (InputStream stored = Files.newInputStream(file);
                InputStream in = compressed ? stored : new GZIPInputStream(stored, 1 << 16);
                OutputStream out = response.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
