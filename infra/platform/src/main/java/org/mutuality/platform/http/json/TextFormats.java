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

/** Values written as text: strict, so that one value has one spelling. */
public final class TextFormats {

    private static final int INSTANT_AT_MOST = "2021-03-04T05:06:07.123456789Z".length();

    static final TextFormat TEXT = new TextFormat("must be text without NUL or unpaired surrogates", text -> text);

    static final Map<Class<?>, TextFormat> KNOWN = Map.of(
            String.class, new TextFormat("must be text without NUL or unpaired surrogates", text -> text),
            UUID.class, new TextFormat("is a UUID", TextFormats::uuid),
            YearMonth.class, new TextFormat("must be a month such as 2021-03", TextFormats::month),
            LocalDate.class, new TextFormat("must be a date such as 2021-03-31", TextFormats::date),
            Instant.class, new TextFormat("must be a time such as 2021-03-31T12:00:00Z", TextFormats::instant));

    private TextFormats() {}

    /** @throws IllegalArgumentException unless it's the usual 36 characters; Java alone would take 1-1-1-1-1 */
    public static UUID uuid(String text) {
        return UUID.fromString(sized(text, 36, 36));
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException unless a month of years 1 to 9999 */
    public static YearMonth month(String text) {
        return YearMonth.parse(dated(sized(text, 7, 7)));
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException unless a day of years 1 to 9999 */
    public static LocalDate date(String text) {
        return LocalDate.parse(dated(sized(text, 10, 10)));
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException unless an instant of years 1 to 9999 */
    public static Instant instant(String text) {
        return Instant.parse(dated(sized(text, 17, INSTANT_AT_MOST)));
    }

    static TextFormat constants(Class<?> type, Function<Object, String> name) {
        Map<String, Object> named =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(name, one -> one));
        return new TextFormat(
                "must be one of " + named.keySet().stream().sorted().toList(), named::get);
    }

    /** PostgreSQL takes neither NUL nor half of a surrogate pair. */
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
            throw new IllegalArgumentException("must have its usual length");
        }
        return text;
    }

    // Java reads years to 999,999,999; PostgreSQL doesn't, and nobody lives then.
    private static String dated(String text) {
        if (text.charAt(4) != '-' || text.startsWith("0000") || text.charAt(0) == '-' || text.charAt(0) == '+') {
            throw new IllegalArgumentException("must be a date of the years 1 to 9999");
        }
        return text;
    }

    /** @return null for what isn't written as plain text */
    static @Nullable TextFormat findFormat(Class<?> type) {
        return KNOWN.get(type);
    }
}
