package tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        for (var route : Routes.at(request.getRequestURI())) {
            if (route.method().equals(method)) {
                known = true;
                lets |= lets(route.who(), request);
            }
        }
        if (known && !lets) {
            throw refusal(visits.reader(request));
        }
        chain.doFilter(request, response);
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
