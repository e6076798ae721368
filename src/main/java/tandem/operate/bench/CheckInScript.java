package tandem.operate.bench;

import java.util.HexFormat;
import java.util.List;
import tandem.shared.PersonId;

/// For pgbench, what the site sends to PostgreSQL for a check-in: the same statements in one transaction by the same
/// role as the same actor. Each client acts for a member of its own, as the callers of the site do.
///
/// The site does more for the same write, which is its own to carry: it also asks the keys' database whether the key
/// that seals the words is still there.
final class CheckInScript {
    /// About as long as a sealed check-in.
    private static final String SAID = "\\x" + HexFormat.of().formatHex(new byte[200]);

    private CheckInScript() {}

    static String of(List<MadeDays.Seat> clients) {
        var script = new StringBuilder();
        for (int client = 0; client < clients.size(); client++) {
            script.append(client == 0 ? "\\if" : "\\elif")
                    .append(" :client_id = ")
                    .append(client)
                    .append('\n')
                    .append(checkIn(clients.get(client).person()));
        }
        return script.append("\\endif\n").toString();
    }

    private static String checkIn(PersonId person) {
        return """
                begin;
                select wall.begin('person:%1$s', '' || now());
                with entry as (
                    insert into checkins.entry (person, day, id, at, said)
                    values ('%1$s', current_date, gen_random_uuid(), now(), '%2$s')
                    on conflict do nothing returning person, day, id),
                shown as (
                    insert into checkins.shown (person, day, entry, holder, kind, note)
                    select e.person, e.day, e.id, s.holder, s.kind, s.note
                    from entry e join checkins.standing s on s.person = e.person where true)
                select count(*) from entry;
                commit;
                """.formatted(person, SAID);
    }
}
