package tandem.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.coping.Practices;
import tandem.coping.Skills;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// The skills that have eased things for somebody, as what to do first.
@Component
class WhatHelped implements Suggests {
    private static final String SECTION = "do";
    private static final int FEW = 3;

    private final Practices practices;
    private final Skills skills;

    WhatHelped(Practices practices, Skills skills) {
        this.practices = practices;
        this.skills = skills;
    }

    @Override
    public List<Suggestion> forSection(PersonId me, String section, Language language) {
        return section.equals(SECTION) ? helped(me, language) : List.of();
    }

    private List<Suggestion> helped(PersonId me, Language language) {
        return practices.effects(me).stream()
                .filter(effect -> effect.eased() > 0)
                .flatMap(effect -> skills.named(effect.skill(), language).stream())
                .map(skill -> new Suggestion("helped-" + skill.id(), skill.title(), "", Optional.of(skill.id())))
                .limit(FEW)
                .toList();
    }
}
