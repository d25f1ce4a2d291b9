package org.mutuality.platform.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;

/** Values written as text. Each value has exactly one accepted spelling. */
public final class TextFormats {

    private static final int MAX_INSTANT = "2021-03-04T05:06:07.123456789Z".length();

    static final TextFormat TEXT = new TextFormat(Message.of("validation.text"), text -> text);

    static final Map<Class<?>, TextFormat> BY_TYPE = Map.of(
            String.class, new TextFormat(Message.of("validation.text"), text -> text),
            UUID.class, new TextFormat(Message.of("validation.uuid"), TextFormats::uuid),
            YearMonth.class, new TextFormat(Message.of("validation.month"), TextFormats::month),
            LocalDate.class, new TextFormat(Message.of("validation.date"), TextFormats::date),
            Instant.class, new TextFormat(Message.of("validation.instant"), TextFormats::instant));

    private TextFormats() {}

    /** @throws IllegalArgumentException unless it has the usual 36 characters; Java alone accepts 1-1-1-1-1 */
    public static UUID uuid(String text) {
        return UUID.fromString(sized(text, 36, 36));
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException unless it is a month of the years 1 to 9999 */
    public static YearMonth month(String text) {
        return YearMonth.parse(dated(sized(text, 7, 7)));
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException unless it is a date of the years 1 to 9999 */
    public static LocalDate date(String text) {
        return LocalDate.parse(dated(sized(text, 10, 10)));
    }

    /**
     * @throws java.time.DateTimeException or IllegalArgumentException unless it is an instant of the years 1 to
     *     9999
     */
    public static Instant instant(String text) {
        return Instant.parse(dated(sized(text, 17, MAX_INSTANT)));
    }

    static TextFormat constants(Class<?> type, Function<Object, String> name) {
        Map<String, Object> named =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(name, one -> one));
        return new TextFormat(
                Message.of("validation.one-of", named.keySet().stream().sorted().toList()), named::get);
    }

    /** PostgreSQL stores neither NUL nor unpaired surrogates. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !paired(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static String sized(String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new IllegalArgumentException("has the wrong length");
        }
        return text;
    }

    // Java accepts years up to 999,999,999, PostgreSQL does not.
    private static String dated(String text) {
        if (text.charAt(4) != '-' || text.startsWith("0000") || text.charAt(0) == '-' || text.charAt(0) == '+') {
            throw new IllegalArgumentException("must be a date of the years 1 to 9999");
        }
        return text;
    }

    /** @return null when the type is not written as plain text */
    static @Nullable TextFormat findFormat(Class<?> type) {
        return BY_TYPE.get(type);
    }
}
