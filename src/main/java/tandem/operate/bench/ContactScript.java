package tandem.operate.bench;

import java.util.HexFormat;
import java.util.List;
import tandem.shared.PersonId;

/// For pgbench, what the site sends to PostgreSQL when somebody writes down a contact: the same statements in one
/// transaction by the same role as the same actor, so that the same walls stand. Each client acts for a coordinator of
/// its own, as the callers of the site do; which members it comes to is left to chance.
///
/// The site does more for the same write, which is its own to carry: it also asks the keys' database whether the key
/// that seals the line is still there.
final class ContactScript {
    /// About as long as a sealed line.
    private static final String LINE = "\\x" + HexFormat.of().formatHex(new byte[64]);

    private ContactScript() {}

    static String of(List<MadePeople.Coordinator> clients) {
        var script = new StringBuilder();
        for (int client = 0; client < clients.size(); client++) {
            script.append(client == 0 ? "\\if" : "\\elif")
                    .append(" :client_id = ")
                    .append(client)
                    .append('\n');
            ofOne(clients.get(client), script);
        }
        return script.append("\\endif\n").toString();
    }

    private static void ofOne(MadePeople.Coordinator coordinator, StringBuilder script) {
        int members = coordinator.members().size();
        script.append("\\set member random(0, ").append(members - 1).append(")\n");
        for (int member = 0; member < members; member++) {
            script.append(member == 0 ? "\\if" : "\\elif")
                    .append(" :member = ")
                    .append(member)
                    .append('\n');
            script.append(contact(coordinator.id(), coordinator.members().get(member)));
        }
        script.append("\\endif\n");
    }

    private static String contact(PersonId by, PersonId person) {
        return """
                begin;
                select wall.begin('person:%1$s', '' || now());
                select people.sees('%2$s', '{caseload,mentor}');
                insert into bridge.encounter (id, person, by, at, result, way, line, next)
                values (gen_random_uuid(), '%2$s', '%1$s', now(), 'reached', 'call', '%3$s', current_date + 1)
                on conflict (id) do nothing;
                update bridge.enrolment set stopped = null where person = '%2$s' and stopped is distinct from null;
                with before as (
                    update bridge.touchpoint set ended = now()
                    where person = '%2$s' and ended is null returning owner)
                insert into bridge.touchpoint (id, person, owner, kind, due)
                values (gen_random_uuid(), '%2$s', coalesce(
                    (select b.owner from before b where bridge.owns(b.owner, '%2$s')), '%1$s'),
                    'chosen', current_date + 1);
                commit;
                """.formatted(by, person, LINE);
    }
}
