package tandem.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.days.Helped;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// What helped after a return to use, and what is wanted next time, as lines of what to do.
@Component
class FromReturns implements Helped {
    private static final String SECTION = "do";

    private final Plans plans;

    FromReturns(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String offer(Texts texts) {
        return texts.of("plan.from-return");
    }

    @Override
    public void add(PersonId me, UUID id, String line) {
        plans.add(me, new Line(id, SECTION, line, "", Optional.empty(), Optional.empty()));
    }
}
