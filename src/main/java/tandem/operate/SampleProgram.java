package tandem.operate;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tandem.sample.Samples;

/// `run --sample`: a made-up program in a data folder of its own, never beside real people.
final class SampleProgram {
    private static final String ANEW =
            "To begin anew, stop Tandem and delete the folder %s, or name another with --data.";

    private SampleProgram() {}

    /// Fills an empty data folder before the site starts; harmless where it was done before.
    static void load(Class<?> application, Path data) {
        StoryClock clock = new StoryClock();
        try (Workshop workshop = new Workshop(application, data, Map.of(), clock)) {
            switch (workshop.bean(Samples.class).load(clock::set)) {
                case LOADED, WAS_THERE -> {}
                case HALF ->
                    throw new CommandFailed(
                            "Loading the sample was interrupted, so it is not whole. " + String.format(ANEW, data));
                case REFUSED ->
                    throw new CommandFailed("There are real people in " + data
                            + ", so the sample is not loaded beside them. Run without --sample, or name an empty folder"
                            + " with --data.");
            }
        }
    }

    /// Real use does not begin beside made-up people.
    static void refuseRealUse(ApplicationContext site, Path data) {
        if (site.getBean(Samples.class).present()) {
            throw new CommandFailed("The people in " + data + " are made up: it holds the sample program. Run it with"
                    + " --sample. " + String.format(ANEW, data));
        }
    }
}
