package tandem.operate;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tandem.keys.Rotation;
import tandem.keys.Vault;

@Command(
        name = "rotate",
        description =
                "Replace the key that wraps people's keys, whether or not the site runs. Happens monthly by itself.",
        mixinStandardHelpOptions = true)
final class KeysRotate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() {
        try (Vault vault = data.kept().vault()) {
            Rotation.Outcome done = new Rotation(vault, Clock.systemUTC()).now();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "wrapped %d keys anew · %d wrapping keys in the ring, %d died%n",
                            done.rewrapped(),
                            done.alive(),
                            done.died());
            if (done.unreadable() > 0) {
                throw new CommandFailed(done.unreadable() + " keys do not open with this ring and stay as they are;"
                        + " their ids are in the log. Run ./tandem keys recover.");
            }
        }
        return 0;
    }
}
