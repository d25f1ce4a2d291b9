package org.mutuality.journal.form.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <name>-<version>}. A name begins with its country, as {@code pk-village} does, so that no two countries' can meet. */
public record FormId(String name, int version) {
    private static final String CORE = "core";
    private static final Pattern SPELLING = Pattern.compile("(core|[a-z]{2}(?:-[a-z0-9]{1,20}){1,5}?)-([1-9]\\d{0,4})");

    /** Empty for what is no form's id. */
    public static Optional<FormId> parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        return text.length() <= 100 && matcher.matches()
                ? Optional.of(new FormId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** ISO 3166 alpha-2; empty for the core, which is every country's. */
    public Optional<String> country() {
        return name.equals(CORE)
                ? Optional.empty()
                : Optional.of(name.substring(0, 2).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether journals of {@code country} may be kept on it. */
    public boolean usableIn(String country) {
        return country().map(country::equals).orElse(true);
    }

    @Override
    public String toString() {
        return name + "-" + version;
    }
}
