package tandem.texting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the carrier brings: texts, and what became of ours. Only with its signature.
@Controller
final class WebhookController {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final CarrierSettings settings;
    private final Arrivals arrivals;
    private final Courier courier;

    WebhookController(CarrierSettings settings, Arrivals arrivals, Courier courier) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.courier = courier;
    }

    @PostMapping(CarrierSettings.IN)
    ResponseEntity<String> in(HttpServletRequest request) {
        if (!signed(request)) {
            return refused();
        }
        var sid = field(request, "MessageSid");
        if (!sid.isEmpty()) {
            boolean answered = !field(request, "OptOutType").isEmpty();
            arrivals.take(new Incoming(sid, field(request, "From"), field(request, "Body"), answered));
            courier.soon();
        }
        return taken();
    }

    @PostMapping("/texting/states/{id}")
    ResponseEntity<String> state(@PathVariable("id") UUID id, HttpServletRequest request) {
        if (!signed(request)) {
            return refused();
        }
        var code = field(request, "ErrorCode");
        courier.heard(
                id,
                field(request, "MessageSid"),
                field(request, "MessageStatus"),
                code.matches("[0-9]{1,6}") ? Integer.parseInt(code) : 0);
        return taken();
    }

    private boolean signed(HttpServletRequest request) {
        var said = Objects.requireNonNullElse(request.getHeader(Signature.HEADER), "");
        if (settings.url().isEmpty() || said.isEmpty() || request.getQueryString() != null) {
            return false;
        }
        var here = settings.here(request.getRequestURI());
        return Signature.same(Signature.of(settings.token(), here, request.getParameterMap()), said);
    }

    private static ResponseEntity<String> refused() {
        LOG.warn("What came was not signed by the carrier");
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /// The answer to them goes as a text of its own, so that it is kept, and goes once.
    private static ResponseEntity<String> taken() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_XML)
                .header("Cache-Control", "no-store")
                .body("<Response/>");
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
