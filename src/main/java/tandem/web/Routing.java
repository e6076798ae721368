package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Spring's own finding of controllers tries every address that has a placeholder in it: there are some hundreds, which
/// took a tenth of the processor time of a page like a circle's. Here only those of the same shape are tried; where
/// none of them fits, or more than one, Spring decides.
final class Routing extends RequestMappingHandlerMapping {
    /// Strangers may ask for any number of shapes.
    private static final int MOST = 2_000;

    private static final ScopedValue<Shape> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Shape, List<Candidate>> candidates = new ConcurrentHashMap<>();

    private record Candidate(RequestMappingInfo info, HandlerMethod method) {}

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var shape = Shape.of(path);
        var fitting = fitting(shape, request);
        if (fitting.size() != 1) {
            return ScopedValue.where(ASKED, shape).call(() -> super.lookupHandlerMethod(path, request));
        }
        var only = fitting.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.info(), path, request);
        return only.method();
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return shape(info).mayBe(ASKED.get()) ? super.getMatchingMapping(info, request) : null;
    }

    private List<Candidate> fitting(Shape shape, HttpServletRequest request) {
        var found = new ArrayList<Candidate>(2);
        for (Candidate each : candidates(shape)) {
            var fits = each.info().getMatchingCondition(request);
            if (fits != null) {
                found.add(new Candidate(fits, each.method()));
            }
        }
        return found;
    }

    private List<Candidate> candidates(Shape asked) {
        var known = candidates.get(asked);
        if (known != null) {
            return known;
        }
        var found = getHandlerMethods().entrySet().stream()
                .filter(each -> shape(each.getKey()).mayBe(asked))
                .map(each -> new Candidate(each.getKey(), each.getValue()))
                .toList();
        if (candidates.size() < MOST) {
            candidates.put(asked, found);
        }
        return found;
    }

    private Shape shape(RequestMappingInfo info) {
        return shapes.computeIfAbsent(info, Routing::read);
    }

    private static Shape read(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        return patterns.size() == 1 ? Shape.of(patterns.iterator().next()) : new Shape("", 0);
    }
}
