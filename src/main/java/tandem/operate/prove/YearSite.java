package tandem.operate.prove;

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
import tandem.database.OpeningDatabase;
import tandem.keys.Vault;
import tandem.operate.Folders;
import tandem.operate.Settings;

/// The program without pages, on a database of its own that does not wait for the disk, in a zone whose clocks
/// change, at a moment that is set.
final class YearSite implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path data;
    private final OpeningDatabase database;
    private final Vault vault;
    private final ConfigurableApplicationContext beans;
    private final MovingClock clock;

    private YearSite(
            Path data, OpeningDatabase database, Vault vault, ConfigurableApplicationContext beans, MovingClock clock) {
        this.data = data;
        this.database = database;
        this.vault = vault;
        this.beans = beans;
        this.clock = clock;
    }

    static YearSite start(Class<?> application) throws IOException {
        Path data = Files.createTempDirectory("tandem-year-");
        String program = new ClassPathResource("program/sample.yml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(data.resolve("program.yml"), program.replaceFirst("(?m)^zone: .*", "zone: " + ZONE));
        OpeningDatabase database = OpeningDatabase.begin(new DatabaseSettings.Embedded(data, false));
        Vault vault = Vault.begin(data, Map.of());
        MovingClock clock = new MovingClock(Instant.EPOCH);
        return new YearSite(data, database, vault, beans(application, data, database, vault, clock), clock);
    }

    private static ConfigurableApplicationContext beans(
            Class<?> application, Path data, OpeningDatabase database, Vault vault, Clock clock) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> {
            Settings.apply(context, Map.of("tandem.data", data.toString(), "tandem.jobs", "false"));
            GenericApplicationContext all = (GenericApplicationContext) context;
            all.getBeanFactory().registerSingleton("openingDatabase", database);
            all.getBeanFactory().registerSingleton("vault", vault);
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
        return database.get();
    }

    void at(Instant moment) {
        clock.set(moment);
    }

    @Override
    public void close() throws IOException {
        beans.close();
        vault.close();
        database.close();
        Folders.delete(data);
    }
}
