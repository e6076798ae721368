package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The files of the shell, and those few that browsers ask for by a fixed name.
@Controller
final class AssetController {
    private final Sites sites;

    AssetController(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/assets/{name}")
    void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asset = sites.file(request.getRequestURI());
        if (asset == null) {
            throw Refusal.notFound();
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        send(asset, request, response);
    }

    @GetMapping("/favicon.ico")
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        send(Objects.requireNonNull(sites.file(sites.current().assets().icon())), request, response);
    }

    /// The worker's text holds the version of everything it keeps, so that browsers notice a new one.
    @GetMapping("/sw.js")
    void worker(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var assets = sites.current().assets();
        var script = Minify.script(Assets.text("js/worker.js"))
                .replace("VERSION", assets.version())
                .replace("CSS", assets.css())
                .replace("JS", assets.js())
                .replace("ICON", assets.icon())
                .replace("KEEPER", assets.plan())
                .replace("LATER", assets.later())
                .replace("PAPER", assets.small());
        response.setHeader("Cache-Control", "no-cache");
        send(
                Asset.of("worker", "js", "text/javascript;charset=UTF-8", script.getBytes(StandardCharsets.UTF_8)),
                request,
                response);
    }

    @GetMapping("/manifest.webmanifest")
    void manifest(
            @RequestParam(name = "as", required = false) @Nullable String as,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var manifest = Manifest.of(visit, "program".equals(as));
        response.setHeader("Cache-Control", "private, max-age=86400");
        send(
                Asset.of("manifest", "json", "application/manifest+json", manifest.getBytes(StandardCharsets.UTF_8)),
                request,
                response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean packed = Html.takesGzip(request) && asset.packed().length < asset.plain().length;
        var bytes = packed ? asset.packed() : asset.plain();
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
