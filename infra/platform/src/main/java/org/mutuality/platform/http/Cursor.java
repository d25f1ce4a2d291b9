package org.mutuality.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.problem.CommonProblem.CURSOR_INVALID;

import java.time.LocalDate;
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
 * Position in a list: the sort values of the last row of a page. Opaque to callers, but neither secret nor trusted: a
 * forged cursor only reads from another position among rows that the caller may read anyway.
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 1024;
    private static final int LAST_YEAR = 9999;

    public static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(Object::toString).toList());
    }

    /** @throws ProblemException CURSOR_INVALID */
    public static Cursor parse(String text) {
        try {
            return text.length() > MAX_LENGTH ? invalid() : decode(text);
        } catch (IllegalArgumentException e) {
            return invalid();
        }
    }

    /** @throws ProblemException CURSOR_INVALID unless it holds exactly {@code count} values */
    public Cursor ofSize(int count) {
        return values.size() == count ? this : invalid();
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    public YearMonth month(int index) {
        return read(index, YearMonth::parse);
    }

    /** A date of the years 1 to 9999, which every database accepts. */
    public LocalDate date(int index) {
        LocalDate date = read(index, LocalDate::parse);
        return date.getYear() < 1 || date.getYear() > LAST_YEAR ? invalid() : date;
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    /** The text for {@link Page#next()}. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }

    private <T> T read(int index, Function<String, T> as) {
        try {
            return index < values.size() ? as.apply(values.get(index)) : invalid();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return invalid();
        }
    }

    private static Cursor decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        Cursor read = new Cursor(
                Arrays.stream(new String(bytes, UTF_8).split(SEPARATOR, -1)).collect(Collectors.toUnmodifiableList()));
        // PostgreSQL refuses NUL in text, and a genuine cursor never contains it.
        return read.toString().equals(text) && read.values.stream().allMatch(value -> value.indexOf(0) < 0)
                ? read
                : invalid();
    }

    private static <T> T invalid() {
        throw CURSOR_INVALID.because("start-again");
    }
}
