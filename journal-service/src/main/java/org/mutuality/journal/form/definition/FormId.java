package org.mutuality.journal.form.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id of a form, {@code <name>-<version>}. A name begins with its country, as in {@code pk-village}, so that names of
 * two countries never collide.
 */
public record FormId(String name, int version) {
    private static final String CORE = "core";
    private static final Pattern SPELLING = Pattern.compile("(core|[a-z]{2}(?:-[a-z0-9]{1,20}){1,5}?)-([1-9]\\d{0,4})");

    /** Empty when the text is not an id of a form. */
    public static Optional<FormId> parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        return text.length() <= 100 && matcher.matches()
                ? Optional.of(new FormId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** ISO 3166-1 alpha-2; empty for core forms, which every country may use. */
    public Optional<String> country() {
        return name.equals(CORE)
                ? Optional.empty()
                : Optional.of(name.substring(0, 2).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether journals of {@code country} may use it. */
    public boolean usableIn(String country) {
        return country().map(country::equals).orElse(true);
    }

    @Override
    public String toString() {
        return name + "-" + version;
    }
}
