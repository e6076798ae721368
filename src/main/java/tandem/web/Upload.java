package tandem.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.stereotype.Component;

/// The forms that may have a file: the program's logo, the recording of a story, and a list of those who are to come.
/// Whoever may not use their route is
/// refused before a byte of it is read, and on every other route a file is not understood.
@Component
final class Upload {
    static final String ROUTE = "/settings/logo";
    static final String RECORDING = "/stories/mine/{id}/recording";
    static final String ROSTER = "/roster/preview";

    private static final int MEGABYTE = 1024 * 1024;
    private static final String KIND = "multipart/form-data";
    private static final List<Door> DOORS =
            List.of(new Door(ROUTE, MEGABYTE), new Door(ROSTER, MEGABYTE), new Door(RECORDING, 8 * MEGABYTE));

    /// The largest of all, with room for the rest of its form.
    static final int LARGEST_BODY = DOORS.getLast().largest();
    /// Each lies in memory while it is read: more than so many at once wait a little.
    private static final int AT_ONCE = 6;

    private static final Duration A_LITTLE = Duration.ofSeconds(20);

    private final Readers readers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Upload(Readers readers) {
        this.readers = readers;
    }

    /// @param largest the file, with room for the rest of the form
    /// @param parts in memory, all of it: nothing of it touches the disk
    private record Door(String pattern, Pattern address, int largest, MultipartConfigElement parts) {
        Door(String pattern, int file) {
            this(
                    pattern,
                    Pattern.compile(pattern.replace("{id}", "[0-9a-f-]{36}")),
                    file + Shield.LARGEST_BODY,
                    inMemory(file + Shield.LARGEST_BODY));
        }

        private static MultipartConfigElement inMemory(int largest) {
            return new MultipartConfigElement(null, largest, largest, largest);
        }

        boolean isFor(HttpServletRequest request) {
            return address.matcher(request.getRequestURI()).matches();
        }

        boolean lets(Reader reader) {
            return Routes.find("POST", pattern).orElseThrow().who().lets(reader);
        }
    }

    void open(HttpServletRequest request) {
        var type = request.getContentType();
        if (!request.getMethod().equals("POST") || type == null || !type.startsWith(KIND)) {
            return;
        }
        for (var door : DOORS) {
            if (door.isFor(request)) {
                open(door, request);
            }
        }
    }

    private void open(Door door, HttpServletRequest request) {
        var reader = readers.of(request);
        if (!door.lets(reader)) {
            throw reader.person().isPresent() ? Refusal.notFound() : Refusal.signIn();
        }
        if (!room.tryAcquire()) {
            throw Refusal.tooOften(A_LITTLE);
        }
        request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, door.parts());
    }

    /// After the answer: the next may come.
    void close(HttpServletRequest request) {
        if (opened(request)) {
            request.removeAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT);
            room.release();
        }
    }

    static boolean opened(HttpServletRequest request) {
        return request.getAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT) != null;
    }

    static long largest(HttpServletRequest request) {
        return request.getAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT)
                        instanceof MultipartConfigElement parts
                ? parts.getMaxRequestSize()
                : Shield.LARGEST_BODY;
    }
}
