package tandem.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What somebody asks about, as they typed it.
///
/// @param staff how many people make contacts
/// @param hours how many hours a week each has for it
/// @param joining how many people come in each month
/// @param sick how many days a year each is sick
record WhatIf(
        @Nullable String staff,
        @Nullable String hours,
        @Nullable String joining,
        @Nullable String sick) {
    private static final int MINUTES_A_CONTACT = 20;
    private static final int WORKING_DAYS = 5;
    private static final double DAYS_A_MONTH = 365 / 12.0;
    private static final int HOURS = 10;
    private static final int SICK = 8;

    static WhatIf as(Now now) {
        return new WhatIf("" + now.hands(), "" + HOURS, "" + now.joinAMonth(), "" + SICK);
    }

    /// Whether nothing was typed yet.
    boolean asked() {
        return staff != null || hours != null || joining != null || sick != null;
    }

    /// Per field what to mend.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        check(wrong, "staff", staff, 200);
        check(wrong, "hours", hours, 60);
        check(wrong, "joining", joining, 500);
        check(wrong, "sick", sick, 200);
        return wrong;
    }

    private static void check(Map<String, String> wrong, String field, @Nullable String typed, int most) {
        var number = number(typed);
        if (number.isEmpty() || number.getAsInt() > most) {
            wrong.put(field, "rehearsal.wrong." + field);
        }
    }

    private static OptionalInt number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}")
                ? OptionalInt.of(Integer.parseInt(typed.strip()))
                : OptionalInt.empty();
    }

    int people() {
        return number(staff).orElseThrow();
    }

    String typed(String field) {
        var typed = switch (field) {
            case "staff" -> staff;
            case "hours" -> hours;
            case "joining" -> joining;
            default -> sick;
        };
        return typed == null ? "" : typed;
    }

    Staffing staffing() {
        return new Staffing(
                people(),
                number(hours).orElseThrow() * 60.0 / MINUTES_A_CONTACT / WORKING_DAYS,
                number(sick).orElseThrow(),
                number(joining).orElseThrow() / DAYS_A_MONTH);
    }
}
