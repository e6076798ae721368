package tandem.transition;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// The next contact with somebody, as they have it: for their first page.
@Component
public class NextWheels {
    private final Gate gate;
    private final Touchpoints touchpoints;
    private final WheelStore store;

    NextWheels(Gate gate, Touchpoints touchpoints, WheelStore store) {
        this.gate = gate;
        this.touchpoints = touchpoints;
        this.store = store;
    }

    /// As far as the actor may know; empty where none is planned.
    public Optional<NextWheel> of(Actor actor, PersonId person) {
        return gate.as(
                actor,
                () -> touchpoints
                        .next(actor, person)
                        .map(next ->
                                new NextWheel(next.due(), store.at(person, next.due()), next.owner(), next.way())));
    }

    /// “5:30 pm, by phone”; empty where neither was said.
    ///
    /// @param at in the reader's own zone
    public static String how(Optional<LocalTime> at, Optional<Channel> way, Texts texts) {
        return Stream.concat(at.map(texts::time).stream(), way.map(new WheelWords(texts)::by).stream())
                .collect(Collectors.joining(", "));
    }
}
