package tandem.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.stereotype.Component;
import tandem.wall.Role;

/// The one form that may have a file, and for whom: an administrator sends the program's logo. Everybody else is
/// refused before a byte of it is read, and on every other route a file is not understood.
@Component
final class Upload {
    static final String ROUTE = "/settings/logo";
    /// The file, with room for the rest of the form.
    static final int LARGEST_BODY = 1024 * 1024 + Shield.LARGEST_BODY;

    private static final String KIND = "multipart/form-data";
    /// In memory, all of it: nothing of it touches the disk.
    private static final MultipartConfigElement PARTS =
            new MultipartConfigElement(null, LARGEST_BODY, LARGEST_BODY, LARGEST_BODY);

    private final Readers readers;

    Upload(Readers readers) {
        this.readers = readers;
    }

    void open(HttpServletRequest request) {
        if (!isOne(request)) {
            return;
        }
        var reader = readers.of(request);
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw reader.person().isPresent() ? Refusal.notFound() : Refusal.signIn();
        }
        request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, PARTS);
    }

    static boolean opened(HttpServletRequest request) {
        return request.getAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT) != null;
    }

    static int largest(HttpServletRequest request) {
        return opened(request) ? LARGEST_BODY : Shield.LARGEST_BODY;
    }

    private static boolean isOne(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(ROUTE)
                && type != null
                && type.startsWith(KIND);
    }
}
