package tandem.mentors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What a member ticked: under each kind what matters to them; `shown` the kinds that others may read.
record WishForm(MultiValueMap<String, String> typed) {
    static WishForm of(Map<Kind, Wishes.Wish> wishes) {
        var typed = new LinkedMultiValueMap<String, String>();
        wishes.forEach((kind, wish) -> {
            wish.codes().forEach(code -> typed.add(kind.code(), code));
            if (wish.shown()) {
                typed.add("shown", kind.code());
            }
        });
        return new WishForm(typed);
    }

    boolean ticked(Kind kind, String code) {
        return typed.getOrDefault(kind.code(), List.of()).contains(code);
    }

    int count(Kind kind) {
        return typed.getOrDefault(kind.code(), List.of()).size();
    }

    boolean shown(Kind kind) {
        return typed.getOrDefault("shown", List.of()).contains(kind.code());
    }

    Map<Kind, Wishes.Wish> wishes(Choices choices) {
        var wishes = new EnumMap<Kind, Wishes.Wish>(Kind.class);
        Kind.CHOSEN.forEach(kind -> {
            var codes = choices.known(kind, typed.getOrDefault(kind.code(), List.of()));
            wishes.put(kind, new Wishes.Wish(Set.copyOf(codes), shown(kind)));
        });
        return wishes;
    }
}
