package tandem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Takes the place of the framework's own error page, where a server sends a status without an exception.
@Controller
final class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private final Errors errors;

    ErrorController(Errors errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        errors.answer(status instanceof Integer code ? code : 404, request, response);
    }
}
