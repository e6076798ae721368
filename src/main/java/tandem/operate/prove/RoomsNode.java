package tandem.operate.prove;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import tandem.database.DatabaseSettings;
import tandem.database.OpeningDatabase;
import tandem.keys.Vault;
import tandem.operate.Settings;

/// One of the nodes that [RoomsProof] starts and kills: the program on a port and with a folder of its own, beside
/// another on the same databases and keys.
final class RoomsNode {
    private RoomsNode() {}

    /// @param arguments application, the folder with the databases and keys, this node's own folder, its port, the
    ///     address by which people reach both
    public static void main(String[] arguments) throws Exception {
        Path shared = Path.of(arguments[1]);
        SpringApplication spring = new SpringApplication(Class.forName(arguments[0]));
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(Map.of("logging.level.tandem", "error"));
        Map<String, Object> settings = Map.of(
                "tandem.data", arguments[2],
                "server.port", arguments[3],
                "tandem.public-url", arguments[4]);
        spring.addInitializers(context -> {
            Settings.apply(context, settings);
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    "openingDatabase",
                    OpeningDatabase.class,
                    () -> OpeningDatabase.begin(new DatabaseSettings.Embedded(shared, true)));
            beans.registerBean("vault", Vault.class, () -> Vault.begin(shared, Map.of()));
        });
        spring.run();
        Thread.currentThread().join();
    }
}
