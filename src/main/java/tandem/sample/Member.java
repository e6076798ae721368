package tandem.sample;

import java.util.List;
import tandem.shared.Language;

/// Somebody made up, and what a coordinator wrote after talking with them.
///
/// @param days how long ago they came in
/// @param circle the one they are in; empty for none
/// @param lines the oldest first
record Member(String name, Language language, int days, String circle, List<String> lines) {
    static final String TABLE = "Tuesday Table";
    static final String WALK = "Thursday Walk";
    static final String MESA = "Mesa del sábado";

    /// A round of days, so that some are due on whatever day the sample is loaded.
    static final List<Member> ALL = List.of(
            en("Nell", 52, TABLE, "Glad of the call. Two jobs this week.", "Slept better. Likes the Tuesdays."),
            en("Kit", 43, TABLE, "Misses Jo. Wants somebody to walk with on Sundays."),
            en("Fern", 35, WALK, "Quiet, and fine with that. Next week again."),
            en("Jules", 28, WALK, "Looking for a room near the bus line."),
            es("Teo", 27, MESA, "Le gusta el jardín. Prefiere mensaje.", "Anda bien. El sábado sí viene."),
            es("Lupe", 21, MESA, "Empezó en la panadería. Se levanta a las cuatro."),
            en("Wren", 14, TABLE, "First week back at work went all right."),
            en("Abe", 9, "", "No phone since Friday. A letter is best."),
            es("Chuy", 7, MESA, "Quiere probar el círculo del sábado."),
            es("Marisol", 3, "", "Duerme mal. Le preocupa el camión para la clínica."));

    private static Member en(String name, int days, String circle, String... lines) {
        return new Member(name, Language.EN, days, circle, List.of(lines));
    }

    private static Member es(String name, int days, String circle, String... lines) {
        return new Member(name, Language.ES, days, circle, List.of(lines));
    }
}
