package tandem.channels;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A device in the lobby is nothing else for as long as it is open: nobody signs in there, and so nobody
/// stays signed in.
@Component
@Order(0)
final class KioskLock extends HttpFilter {
    private static final List<String> OPEN = List.of("/kiosk", "/language", "/assets/", "/favicon.ico");

    private final transient Kiosks kiosks;
    private final transient KioskCookie cookie;

    KioskLock(Kiosks kiosks, KioskCookie cookie) {
        this.kiosks = kiosks;
        this.cookie = cookie;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        boolean open = OPEN.stream().anyMatch(path::startsWith);
        if (open || cookie.number(request).flatMap(kiosks::of).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/kiosk");
        response.setHeader("Cache-Control", "no-store");
    }
}
