package tandem.channels;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tandem.identities.IdentityKind;
import tandem.web.Typed;

/// How somebody wants to be reached, as typed.
///
/// @param yes the codes that are ticked
/// @param places by code, which number each way has in their order
/// @param named `yes` where messages may show the program's name
record ChannelsForm(
        Set<String> yes,
        Map<String, String> places,
        String phone,
        String address,
        String from,
        String to,
        String zone,
        String note,
        String named) {
    static final int LONGEST_NOTE = 300;
    private static final int LAST = Channel.values().length;

    ChannelsForm {
        yes = Set.copyOf(yes);
        places = Map.copyOf(places);
    }

    static ChannelsForm of(MultiValueMap<String, String> typed) {
        var places = new HashMap<String, String>();
        for (var channel : Channel.values()) {
            places.put(channel.code(), text(typed, "place-" + channel.code()));
        }
        return new ChannelsForm(
                Set.copyOf(typed.getOrDefault("yes", List.of())),
                places,
                text(typed, "phone"),
                text(typed, "address"),
                text(typed, "from"),
                text(typed, "to"),
                text(typed, "zone"),
                text(typed, "note"),
                text(typed, "named"));
    }

    /// As it stands.
    static ChannelsForm of(
            List<Channel> ways, Channels.Setting setting, QuietHours hours, String phone, String address) {
        var places = new HashMap<String, String>();
        for (int at = 0; at < ways.size(); at++) {
            places.put(ways.get(at).code(), String.valueOf(at + 1));
        }
        return new ChannelsForm(
                Set.copyOf(ways.stream().map(Channel::code).toList()),
                places,
                phone,
                address,
                hours.from().toString(),
                hours.to().toString(),
                hours.zone().getId(),
                setting.note(),
                setting.named() ? "yes" : "no");
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    boolean says(Channel channel) {
        return yes.contains(channel.code());
    }

    boolean at(Channel channel, int place) {
        return places.getOrDefault(channel.code(), "").equals(String.valueOf(place));
    }

    /// @param mail whether an address is known to which e-mail can go, or the yes stands without one: then it keeps
    /// nobody from what else they choose
    Map<String, String> wrong(boolean mail) {
        var wrong = new LinkedHashMap<String, String>();
        if (says(Channel.EMAIL) && !mail) {
            wrong.put("yes-email", "channels.wrong.email");
        }
        if (phone.isEmpty()
                ? says(Channel.TEXT) || says(Channel.CALL)
                : IdentityKind.PHONE.normal(phone).isEmpty()) {
            wrong.put("phone", "channels.wrong.phone");
        }
        if (address.isEmpty()
                ? says(Channel.LETTER)
                : IdentityKind.ADDRESS.normal(address).isEmpty()) {
            wrong.put("address", "channels.wrong.address");
        }
        if (hours().isEmpty()) {
            wrong.put("from", "channels.wrong.hours");
        }
        if (note.length() > LONGEST_NOTE) {
            wrong.put("note", "channels.wrong.note");
        }
        return wrong;
    }

    /// Those with a yes, by their numbers; one without a number comes last.
    List<Channel> ways() {
        return Stream.of(Channel.values())
                .filter(this::says)
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    private int place(Channel channel) {
        return Typed.number(places.getOrDefault(channel.code(), ""), 1, LAST).orElse(LAST + 1);
    }

    Channels.Setting setting() {
        return new Channels.Setting(hours(), note, named.equals("yes"));
    }

    /// Empty where something has to be mended.
    Optional<QuietHours> hours() {
        return Typed.time(from)
                .flatMap(begins ->
                        Typed.time(to).flatMap(ends -> zoned().map(where -> new QuietHours(begins, ends, where))));
    }

    private Optional<ZoneId> zoned() {
        return ZoneId.getAvailableZoneIds().contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /// Nothing of what was typed.
    @Override
    public String toString() {
        return "ChannelsForm " + yes;
    }
}
