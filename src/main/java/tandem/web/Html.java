package tandem.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page ready to be sent: a precompiled template and what it shows. Controllers return it; it writes bytes with
/// their length, so that the connection stays open for the next request.
public final class Html implements View {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader(), "tandem");
    /// Pages shorter than this are not worth compressing.
    static final int WORTH_PACKING = 1400;

    /// Of packing: costs a third of the default for a page and gives nearly all of it.
    static final int LEVEL = 5;

    static final String TYPE = "text/html;charset=UTF-8";

    private final String template;
    private final Page shell;
    private final Object page;
    private final int status;
    private final boolean microphone;

    private Html(String template, Page shell, Object page, int status, boolean microphone) {
        this.template = template;
        this.shell = shell;
        this.page = page;
        this.status = status;
        this.microphone = microphone;
    }

    /// Shows a record with its template, named from the root of the code: `help/help.jte`. The template's single
    /// parameter is the record.
    public static Html of(String template, Page shell, Object page) {
        return new Html(template, shell, page, 200, false);
    }

    /// A part of a page that one module shows on another's, ready to stand in its template.
    public static Content part(String template, Object part) {
        return output -> TEMPLATES.render(template, part, output);
    }

    public Html status(int other) {
        return new Html(template, shell, page, other, microphone);
    }

    /// The same as a page that may ask for the microphone. No other may.
    public Html withMicrophone() {
        return new Html(template, shell, page, status, true);
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bytes = bytes();
        response.setStatus(status);
        head(shell.visit(), shell.keep(), response);
        if (microphone) {
            response.setHeader(SafeHeaders.PERMISSIONS, SafeHeaders.MICROPHONE);
        }
        if (bytes.length >= WORTH_PACKING && takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = packed(bytes);
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    byte[] bytes() {
        return bytes(template, page);
    }

    /// To somebody who is signed in, a public page says more than to others; so no browser keeps that either.
    static void head(Visit visit, Keep keep, HttpServletResponse response) {
        boolean kept = keep == Keep.COPY
                || keep == Keep.OPEN && visit.reader().person().isEmpty();
        response.setContentType(TYPE);
        response.setHeader("Content-Language", visit.language().code());
        response.setHeader("Cache-Control", kept ? "private, no-cache" : "no-store");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie, Tandem-Fragment");
    }

    /// A page or a file as bytes, whatever carries them.
    public static byte[] bytes(String template, Object page) {
        var written = new Written();
        TEMPLATES.render(template, page, written);
        return written.toBytes();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new QuickGzip(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(LEVEL);
        }
    }
}
