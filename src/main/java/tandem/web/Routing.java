package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Spring's own finding of controllers, which tries every address that has a placeholder in it: there are some
/// hundreds. Those that begin with another word, or have another number of parts, are passed over here, which took a
/// tenth of the processor time of a page like a circle's.
final class Routing extends RequestMappingHandlerMapping {
    private static final ScopedValue<Shape> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return ScopedValue.where(ASKED, Shape.of(path)).call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var shape = shapes.computeIfAbsent(info, Routing::shape);
        return shape.mayBe(ASKED.get()) ? super.getMatchingMapping(info, request) : null;
    }

    private static Shape shape(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        return patterns.size() == 1 ? Shape.of(patterns.iterator().next()) : new Shape("", 0);
    }
}
