package org.mutuality.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.problem.CommonProblem.CURSOR_INVALID;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.platform.problem.ProblemException;

/**
 * Where the last page ended: the sort values of its last row. Opaque to the caller, but not secret and not trusted:
 * whoever forges one reads on from a place of their choice, among rows they may see anyway.
 */
public record Cursor(List<String> values) {

    private static final String BETWEEN = "\u001f";
    private static final int LONGEST = 1024;

    public static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(Object::toString).toList());
    }

    /** @throws ProblemException CURSOR_INVALID */
    public static Cursor parse(String text) {
        try {
            return text.length() > LONGEST ? garbled() : decoded(text);
        } catch (IllegalArgumentException e) {
            return garbled();
        }
    }

    /** @throws ProblemException CURSOR_INVALID unless it holds exactly {@code count} values */
    public Cursor ofSize(int count) {
        return values.size() == count ? this : garbled();
    }

    public UUID uuid(int place) {
        return read(place, UUID::fromString);
    }

    public long number(int place) {
        return read(place, Long::parseLong);
    }

    public YearMonth month(int place) {
        return read(place, YearMonth::parse);
    }

    public String text(int place) {
        return read(place, Function.identity());
    }

    /** As it goes into {@link Page#next()}. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(UTF_8));
    }

    private <T> T read(int place, Function<String, T> as) {
        try {
            return place < values.size() ? as.apply(values.get(place)) : garbled();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return garbled();
        }
    }

    private static Cursor decoded(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        Cursor read = new Cursor(
                Arrays.stream(new String(bytes, UTF_8).split(BETWEEN, -1)).collect(Collectors.toUnmodifiableList()));
        // PostgreSQL refuses NUL in text, and a cursor of ours never holds one.
        return read.toString().equals(text) && read.values.stream().allMatch(value -> value.indexOf(0) < 0)
                ? read
                : garbled();
    }

    private static <T> T garbled() {
        throw CURSOR_INVALID.because("Start again without a cursor");
    }
}
