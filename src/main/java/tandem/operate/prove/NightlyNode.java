package tandem.operate.prove;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;
import tandem.operate.Settings;

/// One of the nodes that [NightlyProof] starts and kills: the program without pages, with everything that it does
/// by itself. Its time goes faster, so that a letter that waits a minute for its next try waits seconds.
final class NightlyNode {
    private static final int FASTER = 20;

    private NightlyNode() {}

    /// @param arguments application, data folder, the name of this node, the moment at which the night began, mail
    /// server,
    ///     carrier of texts; nothing for one that there is not
    public static void main(String[] arguments) throws Exception {
        Clock night = night(Instant.parse(arguments[3]));
        SpringApplication spring = new SpringApplication(Class.forName(arguments[0]));
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        Map<String, Object> settings = Map.of(
                "tandem.data",
                Path.of(arguments[1]).toString(),
                "tandem.smtp.url",
                arguments[4],
                "tandem.smtp.from",
                arguments[2] + "@example.org",
                "tandem.texting.url",
                arguments[5],
                "tandem.texting.number",
                "+15205550100");
        spring.setDefaultProperties(Map.of("logging.level.tandem", "error"));
        spring.addInitializers(context -> {
            Settings.apply(context, settings);
            ((GenericApplicationContext) context)
                    .registerBean("night", Clock.class, () -> night, bean -> bean.setPrimary(true));
        });
        spring.run();
        System.out.println("up");
        Thread.currentThread().join();
    }

    /// The time of the nodes.
    static Clock night(Instant began) {
        return new Night(began);
    }

    private static final class Night extends Clock {
        private final Instant began;

        Night(Instant began) {
            this.began = began;
        }

        @Override
        public Instant instant() {
            return began.plus(Duration.between(began, Instant.now()).multipliedBy(FASTER));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
