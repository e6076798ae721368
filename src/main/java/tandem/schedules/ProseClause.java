package tandem.schedules;

import static tandem.schedules.Prose.MONTH;
import static tandem.schedules.Prose.NTH;
import static tandem.schedules.Prose.ONLY;
import static tandem.schedules.Prose.PART;
import static tandem.schedules.Prose.TIME;

import java.util.List;
import java.util.regex.Pattern;

/// A shape of clause that says in which weeks a meeting is held.
///
/// @param only whether it counts only with an "only" in it
/// @param verb whether it says that the meeting meets, and so needs no care for what else could be meant
record ProseClause(Pattern shape, boolean only, boolean verb) {
    static final String SUBJECT = "(?:(?:(?:this|the|our|esta|la|el|nuestra|nuestro) )?"
            + "(?:monthly )?(?:meetings?|group|mtgs?|reunion(?:es)?|grupo)|we|it|this) ";
    static final String VERB = "(?:meets?|gathers?|(?:is |are )?(?:" + ONLY + " )?(?:held|conducted)|occurs?"
            + "|takes place|happens|se reunen?|nos reunimos)";
    private static final String MEETS = "(?:(?:" + SUBJECT + ")?(?:" + ONLY + " )?" + VERB + "|" + SUBJECT
            + "(?:is|are|es|son))(?: monthly)?(?: " + ONLY + ")?(?: on)?(?: " + ONLY
            + ")?(?: on)?(?: (?:the|el|los|cada|every|each))? ";
    private static final String THEN = "(?:" + ONLY + " )?(?:on )?(?:the |el |los )?";
    private static final String WHEN =
            "(?<nth>" + NTH + ")" + PART + "(?<month>" + MONTH + ")?(?: " + ONLY + ")?" + TIME + "?(?: " + ONLY + ")?";

    static final String BEGIN = "(?:^|[.;!?\\n]) ?";
    private static final String ASIDE = "(?:^|[.;!?\\n(),]| -) ?";
    private static final String NAME_PART = "(?:^|[()]| -) ?";
    static final String END = "(?= ?(?:$|[.;!?\\n)]))";
    private static final String END_OF_ONLY = "(?= ?(?:$|[.;!?\\n),(/]|- ))";
    static final String NAME_END = "(?= ?(?:$|[(),]|- ))";

    private static final String NO_PURPOSE = "(?! ?(?:for|when|in|at|to|with|if|as|and|or|by)\\b)";

    /// For sentences of notes.
    static final List<ProseClause> OF_NOTES = List.of(
            new ProseClause(Pattern.compile(BEGIN + MEETS + WHEN + END), false, true),
            new ProseClause(Pattern.compile(ASIDE + MEETS + WHEN + END_OF_ONLY), true, true),
            new ProseClause(Pattern.compile(BEGIN + THEN + WHEN + END_OF_ONLY), true, false),
            new ProseClause(
                    Pattern.compile(BEGIN + "(?:this|it) is a monthly meeting(?:,| -| ?\\(| on| held)? ?(?:the )?"
                            + WHEN + END),
                    false,
                    true),
            new ProseClause(
                    Pattern.compile(BEGIN
                            + "(?:this|our|the) (?:meeting|group) (?:meets|is|is held) only (?:on )?(?:the )?(?<nth>"
                            + NTH + ")(?<month>" + MONTH + ")" + NO_PURPOSE),
                    false,
                    true),
            new ProseClause(Pattern.compile("^" + THEN + WHEN + "[.!]?$"), false, true));

    /// For names, which speak of the meeting they name.
    static final List<ProseClause> OF_NAMES = List.of(
            new ProseClause(Pattern.compile(NAME_PART + THEN + WHEN + NAME_END), true, true),
            new ProseClause(
                    Pattern.compile(NAME_PART + "(?:meets )?monthly(?: meeting)?(?: -|[,:])? (?:on )?(?:the )?" + WHEN
                            + NAME_END),
                    false,
                    true),
            new ProseClause(Pattern.compile(NAME_PART + "(?:" + MEETS + ")?" + WHEN + NAME_END), false, true));
}
