package tandem.operate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// What a command works with: the data folder, and the program's beans once it asks for one. No web server, no jobs;
/// a bean that nobody asks for is not made.
public final class Workshop implements AutoCloseable {
    private final Class<?> application;
    private final Path data;
    private final Map<String, Object> settings;
    private final @Nullable Clock clock;
    private @Nullable ConfigurableApplicationContext context;

    public Workshop(Class<?> application, Path data, Map<String, Object> settings) {
        this(application, data, settings, null);
    }

    /// @param clock what the program takes for the time; null for the time it is
    public Workshop(Class<?> application, Path data, Map<String, Object> settings, @Nullable Clock clock) {
        this.application = application;
        this.data = data;
        this.settings = settings;
        this.clock = clock;
    }

    public Path data() {
        return data;
    }

    /// The same program on other data, for proofs and benches.
    public Workshop on(Path other) {
        return new Workshop(application, other, settings);
    }

    /// The same program in a process of its own finds its beans through this class.
    public Class<?> application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /// Says that something happened, to the modules that follow from it.
    public void publish(Object event) {
        context().publishEvent(event);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            context = start();
        }
        return context;
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("tandem.data", data.toString());
        properties.put("tandem.jobs", "false");
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(true);
        spring.addInitializers(started -> Settings.apply(started, properties));
        Clock other = clock;
        if (other != null) {
            spring.addInitializers(started -> ((GenericApplicationContext) started)
                    .registerBean("otherClock", Clock.class, () -> other, bean -> bean.setPrimary(true)));
        }
        return spring.run();
    }
}
