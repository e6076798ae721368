package tandem.operate;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// What the command line decided, above every other source of settings.
public final class Settings {
    private Settings() {}

    public static void apply(ConfigurableApplicationContext context, Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", settings));
    }
}
