package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Joins the shell to Spring MVC.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {
    private final Visits visits;

    ShellConfiguration(Visits visits) {
        this.visits = visits;
    }

    @Bean
    static WebMvcRegistrations routing() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routing();
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyListed(visits));
    }

    /// Spring's own translators are left out: everything thrown reaches the one translator in the filter.
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.clear();
    }

    /// Refuses every route that the table does not list, and whom it does not list for it.
    private record OnlyListed(Visits visits) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var route = pattern == null
                    ? Optional.<Routes.Route>empty()
                    : Routes.find(request.getMethod(), pattern.toString());
            var who = route.orElseThrow(Refusal::notFound).who();
            if (who instanceof Routes.Anyone) {
                return true;
            }
            var reader = visits.reader(request);
            if (!who.lets(reader)) {
                throw Admission.refusal(reader);
            }
            return true;
        }
    }
}
