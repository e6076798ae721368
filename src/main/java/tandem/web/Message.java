package tandem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One text with places for values: `{0}` holds a value; `{0|one meeting|# meetings}` chooses by a whole number
/// (1, then every other; with three choices none, 1, every other), where `#` stands for the number.
record Message(String text, List<Part> parts) {
    /// “Ivy”, “Hilda”, “Yvonne”; neither “hielo” nor “Yolanda”.
    private static final Pattern I =
            Pattern.compile("h?[ií](?![aeoáéó])|y(?![aeiouáéíóú])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int GROUPED = 10_000;

    sealed interface Part {}

    record Plain(String text) implements Part {}

    record Value(int index) implements Part {}

    record Choice(int index, List<String> choices) implements Part {}

    static Message parse(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            parts.add(new Plain(text.substring(from, open)));
            parts.add(place(text.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Plain(text.substring(from)));
        return new Message(text, List.copyOf(parts));
    }

    private static Part place(String inner) {
        var pieces = List.of(inner.split("\\|"));
        int index = Integer.parseInt(pieces.getFirst());
        return pieces.size() == 1 ? new Value(index) : new Choice(index, pieces.subList(1, pieces.size()));
    }

    String with(Object... values) {
        if (parts.size() == 1) {
            return text;
        }
        var said = new StringBuilder(text.length() + 32);
        for (var part : parts) {
            switch (part) {
                case Plain plain -> said.append(plain.text, after(said, plain.text), plain.text.length());
                case Value value -> join(said, String.valueOf(values[value.index]));
                case Choice choice -> said.append(choose(choice, ((Number) values[choice.index]).longValue()));
            }
        }
        return said.toString();
    }

    /// “Nell e Ivy”: in Spanish an “y” before the sound of an i is an “e”.
    private static void join(StringBuilder said, String value) {
        int last = said.length() - 2;
        if (last > 0
                && said.indexOf(" y ", last - 1) == last - 1
                && I.matcher(value).lookingAt()) {
            said.setCharAt(last, 'e');
        }
        said.append(value);
    }

    /// Where a value ends with a full stop (“9 p. m.”), the sentence does not get a second one.
    private static int after(StringBuilder said, String next) {
        boolean ended = !said.isEmpty() && said.charAt(said.length() - 1) == '.';
        return ended && next.startsWith(".") ? 1 : 0;
    }

    private static String choose(Choice choice, long number) {
        int last = choice.choices.size() - 1;
        int chosen = number == 1 ? last - 1 : number == 0 ? Math.max(0, last - 2) : last;
        if (number == 0 && last == 1) {
            chosen = last;
        }
        return choice.choices.get(chosen).replace("#", number(number));
    }

    /// “4200”, “28,090”: as both languages write it here.
    static String number(long number) {
        return Math.abs(number) < GROUPED ? Long.toString(number) : String.format(Locale.US, "%,d", number);
    }

    /// The numbers of the places, for comparing two languages.
    List<Integer> places() {
        return parts.stream()
                .flatMapToInt(part -> switch (part) {
                    case Plain plain -> java.util.stream.IntStream.empty();
                    case Value value -> java.util.stream.IntStream.of(value.index);
                    case Choice choice -> java.util.stream.IntStream.of(choice.index);
                })
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
