package tandem.operate;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/// One of the nodes that [RoomsProof] starts and kills: the program on a port of its own, beside another on the same
/// database.
final class RoomsNode {
    private RoomsNode() {}

    /// @param arguments application, data folder, port, the address by which people reach both
    public static void main(String[] arguments) throws Exception {
        SpringApplication spring = new SpringApplication(Class.forName(arguments[0]));
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(Map.of("logging.level.tandem", "error"));
        Map<String, Object> settings = Map.of(
                "tandem.data", arguments[1],
                "server.port", arguments[2],
                "tandem.public-url", arguments[3]);
        spring.addInitializers(context -> Settings.apply(context, settings));
        spring.run();
        Thread.currentThread().join();
    }
}
