package tandem.channels;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.FormPage;
import tandem.web.Page;
import tandem.web.ZoneWords;

/// How somebody wants to be reached.
///
/// @param consents every yes they ever gave
/// @param here the zone that counts now
/// @param mail where e-mail goes
record ChannelsPage(
        Page shell,
        List<Channels.Consent> consents,
        ChannelsForm form,
        Map<String, String> wrong,
        ZoneId here,
        Optional<String> mail,
        boolean saved)
        implements FormPage {
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    List<Channel> all() {
        return List.of(Channel.values());
    }

    /// Those that stand, in their order.
    List<Channels.Consent> standing() {
        return consents.stream()
                .filter(each -> each.withdrawn().isEmpty())
                .sorted(Comparator.comparingInt(Channels.Consent::place))
                .toList();
    }

    List<Channels.Consent> past() {
        return consents.stream().filter(each -> each.withdrawn().isPresent()).toList();
    }

    String name(Channel channel) {
        return texts().of("channels.way." + channel.code());
    }

    String what(Channel channel) {
        return channel == Channel.EMAIL
                ? mail.map(to -> texts().of("channels.way.email.to", to))
                        .orElseGet(() -> texts().of("channels.way.email.none"))
                : texts().of("channels.way." + channel.code() + ".what");
    }

    /// Whether they said yes to e-mail, and there is no address to which it could go.
    boolean nowhere(Channel channel) {
        return channel == Channel.EMAIL
                && mail.isEmpty()
                && standing().stream().anyMatch(each -> each.channel() == Channel.EMAIL);
    }

    String day(Instant moment) {
        return texts().date(moment.atZone(here).toLocalDate());
    }

    /// Those of the country, the program's, and the one they have.
    Map<String, String> zones() {
        var ids = new LinkedHashSet<>(ZONES);
        ids.add(shell.visit().program().zone().getId());
        ids.add(here.getId());
        var named = new LinkedHashMap<String, String>();
        ids.forEach(id -> named.put(id, name(id)));
        return named;
    }

    /// “Mountain Time (Phoenix)”: some of one name do not keep the same time.
    private String name(String id) {
        var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return texts().of("channels.zone.name", ZoneWords.of(ZoneId.of(id), texts().language()), city);
    }
}
