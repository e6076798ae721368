package tandem.channels;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the copy: every yes, what goes with them, letters on paper, and when somebody was at the shared
/// device.
@Component
class KeptOfChannels implements Kept {
    private final Channels channels;
    private final PrintRun run;
    private final Kiosks kiosks;

    KeptOfChannels(Channels channels, PrintRun run, Kiosks kiosks) {
        this.channels = channels;
        this.run = run;
        this.kiosks = kiosks;
    }

    @Override
    public String module() {
        return "channels";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var setting = channels.setting(actor, person);
        var kept = new LinkedHashMap<String, Object>();
        kept.put(
                "ways",
                channels.consents(actor, person).stream()
                        .map(KeptOfChannels::told)
                        .toList());
        setting.hours().ifPresent(hours -> {
            kept.put("quiet_from", hours.from().toString());
            kept.put("quiet_until", hours.to().toString());
            kept.put("zone", hours.zone().getId());
        });
        kept.put("words", setting.note());
        kept.put("program_named", setting.named());
        kept.put(
                "letters",
                run.to(actor, person).stream().map(KeptOfChannels::told).toList());
        kept.put("kiosk", kiosks.ever(person));
        return kept;
    }

    private static Map<String, Object> told(Channels.Consent consent) {
        var told = new LinkedHashMap<String, Object>();
        told.put("way", consent.channel().code());
        told.put("since", consent.agreed());
        consent.withdrawn().ifPresent(at -> told.put("until", at));
        return told;
    }

    private static Map<String, Object> told(PrintRun.Paper letter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", letter.queued());
        told.put("words", letter.text());
        letter.printed().ifPresent(at -> told.put("printed", at));
        return told;
    }
}
