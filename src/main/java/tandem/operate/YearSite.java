package tandem.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.Half;
import tandem.database.OpeningDatabase;
import tandem.keys.Vault;

/// The program without pages, on a database of its own that does not wait for the disk, in a zone whose clocks
/// change, at a moment that is set.
final class YearSite implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path data;
    private final Database database;
    private final Database keys;
    private final ConfigurableApplicationContext beans;
    private final MovingClock clock;

    private YearSite(
            Path data, Database database, Database keys, ConfigurableApplicationContext beans, MovingClock clock) {
        this.data = data;
        this.database = database;
        this.keys = keys;
        this.beans = beans;
        this.clock = clock;
    }

    static YearSite start(Class<?> application) throws IOException {
        Path data = Files.createTempDirectory("tandem-year-");
        String program = new ClassPathResource("program/sample.yml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(data.resolve("program.yml"), program.replaceFirst("(?m)^zone: .*", "zone: " + ZONE));
        DatabaseSettings settings = new DatabaseSettings.Embedded(data, false);
        Database database = Database.open(settings);
        Database keys = Database.open(settings, Half.KEYS);
        MovingClock clock = new MovingClock(Instant.EPOCH);
        return new YearSite(data, database, keys, beans(application, data, database, keys, clock), clock);
    }

    private static ConfigurableApplicationContext beans(
            Class<?> application, Path data, Database database, Database keys, Clock clock) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> {
            Settings.apply(context, Map.of("tandem.data", data.toString(), "tandem.jobs", "false"));
            GenericApplicationContext all = (GenericApplicationContext) context;
            all.getBeanFactory().registerSingleton("openingDatabase", OpeningDatabase.opened(database));
            all.getBeanFactory().registerSingleton("vault", Vault.of(keys, data.resolve("keys")));
            all.registerBean("yearClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        });
        return spring.run();
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    void publish(Object event) {
        beans.publishEvent(event);
    }

    Database database() {
        return database;
    }

    void at(Instant moment) {
        clock.set(moment);
    }

    @Override
    public void close() throws IOException {
        beans.close();
        keys.close();
        database.close();
        Folders.delete(data);
    }
}
