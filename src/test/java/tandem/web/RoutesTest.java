package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.Browser;
import tandem.TandemTest;

@TandemTest
class RoutesTest {
    @Autowired
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Controller
    static class Forgotten {
        @GetMapping("/forgotten")
        void reach() {}
    }

    @Test
    void the_table_and_the_controllers_name_the_same_routes() {
        assertThat(mapped()).isEqualTo(listed());
    }

    @Test
    void wherever_a_form_is_sent_a_page_is_there_or_above() {
        for (var route : Routes.all()) {
            var page = Routes.page(route.pattern().replaceAll("\\{[^}]+}", "x1"));
            assertThat(Routes.methods(page))
                    .as(route.pattern() + " leads to " + page)
                    .contains("GET");
        }
        assertThat(Routes.page("/desk/several")).as("no person of that name").isEqualTo("/desk");
        assertThat(Routes.page("/plan/people/lines/x1/earlier")).isEqualTo("/plan/people");
        assertThat(Routes.page("/meetings?near=85701&x=/desk/several"))
                .isEqualTo("/meetings?near=85701&x=/desk/several");
        assertThat(Routes.page("/nowhere/at/all"))
                .as("nothing is there either way")
                .isEqualTo("/nowhere/at/all");
    }

    @Test
    void control_a_route_that_is_not_listed_is_seen_and_answers_not_found() throws Exception {
        var info = RequestMappingInfo.paths("/forgotten")
                .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(info, new Forgotten(), Forgotten.class.getDeclaredMethod("reach"));
        try {
            assertThat(mapped()).isNotEqualTo(listed());
            assertThat(new Browser(port).get("/forgotten").statusCode()).isEqualTo(404);
        } finally {
            mappings.unregisterMapping(info);
        }
    }

    private Set<String> mapped() {
        var routes = new TreeSet<String>();
        for (var info : mappings.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add("GET " + pattern);
                }
                methods.forEach(method -> routes.add(method + " " + pattern));
            }
        }
        return routes;
    }

    private static Set<String> listed() {
        var routes = new TreeSet<String>();
        Routes.ALL.forEach(route -> routes.add(route.method() + " " + route.pattern()));
        return routes;
    }
}
