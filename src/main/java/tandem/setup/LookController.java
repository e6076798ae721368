package tandem.setup;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.program.Programs;
import tandem.web.Html;
import tandem.web.Visit;

/// The program's colour and its logo.
@Controller
final class LookController {
    private final Settings settings;
    private final Programs programs;

    LookController(Settings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
    }

    @GetMapping("/settings/look")
    Html look(Visit visit) {
        settings.administrator(visit);
        return page(visit, ColourForm.of(visit.program()), Map.of());
    }

    @PostMapping("/settings/look")
    Object colour(ColourForm form, Visit visit) {
        var me = settings.administrator(visit);
        if (!form.wrong().isEmpty()) {
            return page(visit, form, form.wrong());
        }
        settings.change(me, Step.LOOK, form::in);
        return settings.after(visit, Step.LOOK);
    }

    @PostMapping("/settings/logo")
    Object logo(Visit visit, HttpServletRequest request) throws IOException, ServletException {
        var me = settings.administrator(visit);
        return switch (LogoFile.of(file(request))) {
            case LogoFile.Made(var logo) -> {
                settings.record(me, Step.LOOK, () -> programs.show(logo));
                yield Settings.see(Step.LOOK.path());
            }
            case LogoFile.Refused(var why) ->
                page(
                        visit,
                        ColourForm.of(visit.program()),
                        Map.of("logo", why == LogoFile.Why.TOO_LARGE ? "setup.wrong.logo-size" : "setup.wrong.logo"));
        };
    }

    @PostMapping("/settings/logo/removed")
    Object noLogo(Visit visit) {
        var me = settings.administrator(visit);
        settings.record(me, Step.LOOK, programs::showNoLogo);
        return Settings.see(Step.LOOK.path());
    }

    private Html page(Visit visit, ColourForm form, Map<String, String> wrong) {
        return settings.page(visit, Step.LOOK, form, wrong);
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        var part = type != null && type.startsWith("multipart/form-data") ? request.getPart("logo") : null;
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
