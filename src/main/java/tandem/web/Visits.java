package tandem.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tandem.shared.Language;

/// Makes a visit out of a request: in which language, in which zone, when, where.
@Component
final class Visits implements HandlerMethodArgumentResolver {
    private static final Map<String, ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.contains("~")) // those a calendar library made for one file
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ZoneId::of));

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();
    private static final int MOST_READ = 2000;
    private static final String READER = Reader.class.getName();

    private final Sites sites;
    private final FormTokens tokens;
    private final Readers readers;
    private final Clock clock;

    Visits(Sites sites, FormTokens tokens, Readers readers, Clock clock) {
        this.sites = sites;
        this.tokens = tokens;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        return of(request, (HttpServletResponse) Objects.requireNonNull(web.getNativeResponse()));
    }

    Visit of(HttpServletRequest request, HttpServletResponse response) {
        var site = sites.current();
        var query = request.getQueryString();
        return new Visit(
                reader(request),
                language(request, site.program().languages()),
                Optional.ofNullable(ZONES.get(cookie(request, "zone"))),
                clock.instant(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                tokens.of(request, response),
                request.getHeader("Tandem-Fragment") != null,
                site);
    }

    /// Whoever asks; looked up once a request.
    Reader reader(HttpServletRequest request) {
        if (request.getAttribute(READER) instanceof Reader known) {
            return known;
        }
        var reader = readers.of(request);
        request.setAttribute(READER, reader);
        return reader;
    }

    /// A visit of somebody whose request never became one, for the page that says so.
    Visit unknown(@Nullable String acceptLanguage) {
        var site = sites.current();
        var language = accepted(acceptLanguage, site.program().languages());
        return new Visit(Reader.VISITOR, language, Optional.empty(), clock.instant(), "/", "", false, site);
    }

    /// The address may ask for a language (for links between languages); else the reader's choice; else what the
    /// browser prefers; else the program's first.
    private static Language language(HttpServletRequest request, List<Language> spoken) {
        var query = request.getQueryString();
        var asked = query != null && query.contains("lang=") ? request.getParameter("lang") : null;
        return named(asked, spoken)
                .or(() -> named(cookie(request, "lang"), spoken))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language"), spoken));
    }

    private static Language accepted(@Nullable String header, List<Language> spoken) {
        for (var code : codes(header == null ? "" : header)) {
            var language = named(code, spoken);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return spoken.getFirst();
    }

    /// Reading the header takes longer than much of a page, and browsers send few different ones.
    private static List<String> codes(String header) {
        var known = READ.get(header);
        if (known != null) {
            return known;
        }
        var codes = read(header);
        if (READ.size() < MOST_READ && header.length() < 200) {
            READ.put(header, codes);
        }
        return codes;
    }

    private static List<String> read(String header) {
        try {
            return header.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .map(range -> range.getRange().split("-")[0])
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    static Optional<Language> named(@Nullable String code, List<Language> spoken) {
        return spoken.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
