package tandem.operate.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// While a bench runs, and only then, a constant answer of a given size: what the same server does at its very least.
/// It passes the same filters as a page, and nothing of Spring MVC.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tandem.bench.static")
class BenchStatic {
    static final String PATH = "/bench/static";

    @Bean
    ServletRegistrationBean<HttpServlet> constant(
            @org.springframework.beans.factory.annotation.Value("${tandem.bench.static}") int size) {
        return new ServletRegistrationBean<>(new Constant(size), PATH);
    }

    private static final class Constant extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final byte[] body;

        Constant(int size) {
            body = new byte[size];
            Arrays.fill(body, (byte) 'a');
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
