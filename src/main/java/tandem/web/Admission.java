package tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Turns away whom the table of routes lets in nowhere at this address, before anything is looked up for them: knocking
/// at closed doors shall cost us next to nothing. Visitors who follow a link to a page for people who are signed in
/// come
/// there after signing in; to everybody else it does not exist.
///
/// What passes here is looked at once more where it is known which route it is.
@Component
@Order(10)
final class Admission extends HttpFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Visits visits;

    Admission(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        boolean known = false;
        boolean lets = false;
        boolean open = false;
        for (var route : Routes.at(request.getRequestURI())) {
            if (route.method().equals(method)) {
                known = true;
                lets |= lets(route.who(), request);
                open |= route.who() instanceof Routes.Anyone;
            }
        }
        if (known && !lets) {
            throw refusal(visits.reader(request));
        }
        if (!open && ofAnother(request)) {
            throw Refusal.because(Refusal.Reason.FORM_TOO_OLD, "form of somebody else");
        }
        chain.doFilter(request, response);
    }

    /// Whether somebody who was signed in here before left this form open: what they typed goes to nobody else. What
    /// anyone may send, such as signing out, does not ask.
    private boolean ofAnother(HttpServletRequest request) {
        var made = READING.contains(request.getMethod()) ? null : request.getParameter("whose");
        return made != null && !made.equals(visits.reader(request).mark());
    }

    boolean lets(Routes.Who who, HttpServletRequest request) {
        return who instanceof Routes.Anyone || who.lets(visits.reader(request));
    }

    static Refusal refusal(Reader reader) {
        if (reader.halfway()) {
            return Refusal.passkey();
        }
        return reader.person().isPresent() ? Refusal.notFound() : Refusal.signIn();
    }
}
