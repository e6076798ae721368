package tandem;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tandem.database.OpeningDatabase;

/// Gives a Spring test the shared database and its data folder. Registered as a finished object, so a context that
/// closes does not close the database of the others.
class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "tandem.data",
                                TestDatabase.data().toString(),
                                // Nobody is there: tests of texts bring a carrier of their own.
                                "tandem.texting.url",
                                "http://ACtest:token-of-tests@127.0.0.1:9/2010-04-01",
                                "tandem.texting.number",
                                "+15205550100",
                                // Nor there, until a test of voices starts a relay.
                                "tandem.turn.url",
                                "turn:127.0.0.1:" + freePort() + "?transport=udp",
                                "tandem.turn.secret",
                                "secret-of-tests")));
        context.getBeanFactory().registerSingleton("openingDatabase", OpeningDatabase.opened(TestDatabase.database()));
        context.getBeanFactory().registerSingleton("vault", TestDatabase.vault());
    }

    private static int freePort() {
        try (var socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (SocketException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
