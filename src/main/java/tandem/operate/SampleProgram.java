package tandem.operate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import tandem.sample.Samples;

/// `run --sample`: a made-up program in a data folder of its own, never beside real people. Decides before the first
/// page is answered and before the first job runs.
public final class SampleProgram implements SmartLifecycle {
    private static final String ANEW =
            "To begin anew, stop Tandem and delete the folder %s, or name another with --data.";

    private final ApplicationContext site;
    private final Path data;
    private final @Nullable StoryClock clock;
    private boolean decided;

    private SampleProgram(ApplicationContext site, Path data, @Nullable StoryClock clock) {
        this.site = site;
        this.data = data;
        this.clock = clock;
    }

    /// Fills the empty data folder while this site starts; harmless where it was done before.
    ///
    /// @param real what time it is once the story is told
    public static void load(GenericApplicationContext site, Path data, Clock real) {
        StoryClock clock = new StoryClock(real);
        site.registerBean("storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        site.registerBean(SampleProgram.class, () -> new SampleProgram(site, data, clock));
    }

    /// Real use does not begin beside made-up people.
    static void refuse(GenericApplicationContext site, Path data) {
        site.registerBean(SampleProgram.class, () -> new SampleProgram(site, data, null));
    }

    @Override
    public void start() {
        decided = true;
        if (clock == null) {
            refuse();
        } else {
            load(clock);
        }
    }

    private void refuse() {
        if (site.getBean(Samples.class).present()) {
            throw new CommandFailed("The people in " + data + " are made up: it holds the sample program. Run it with"
                    + " --sample. " + String.format(ANEW, data));
        }
    }

    private void load(StoryClock clock) {
        switch (site.getBean(Samples.class).load(clock::set)) {
            case LOADED, WAS_THERE -> clock.go();
            case HALF ->
                throw new CommandFailed(
                        "Loading the sample was interrupted, so it is not whole. " + String.format(ANEW, data));
            case REFUSED ->
                throw new CommandFailed("There are real people in " + data
                        + ", so the sample is not loaded beside them. Run without --sample, or name an empty folder"
                        + " with --data.");
        }
    }

    @Override
    public void stop() {
        decided = false;
    }

    @Override
    public boolean isRunning() {
        return decided;
    }

    /// Before everything else that starts.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /// Stands where the story is, and goes once it is told.
    private static final class StoryClock extends Clock {
        private final Clock real;
        private volatile @Nullable Instant told;

        StoryClock(Clock real) {
            this.real = real;
        }

        void set(Instant moment) {
            told = moment;
        }

        void go() {
            told = null;
        }

        @Override
        public Instant instant() {
            Instant moment = told;
            return moment == null ? real.instant() : moment;
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
