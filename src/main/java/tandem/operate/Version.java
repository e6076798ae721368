package tandem.operate;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// `Tandem 0.1.0 (Java 25.0.3)`.
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    public static String text() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
        return "Tandem " + version + " (Java " + Runtime.version() + ")";
    }
}
