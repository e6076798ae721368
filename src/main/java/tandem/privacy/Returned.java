package tandem.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Erases again whom an older backup brought back, before anybody asks for a page: a restore needs the site stopped, so
/// its start is the time to look.
@Component
@ConditionalOnWebApplication
class Returned implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Returned.class);
    /// Before anything else that reads what people wrote.
    private static final int PHASE = 10;

    private final Erasures erasures;
    private boolean running;

    Returned(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void start() {
        running = true;
        int returned = erasures.eraseReturned();
        if (returned > 0) {
            LOG.info("{} people erased again whom an older backup brought back", returned);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
