package org.mutuality.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of refusal: one enum a capability, constants in order of precedence.
 * The type is stable; title and detail may be reworded.
 */
public interface Problem {

    /**
     * What every refusal of a kind has in common.
     *
     * @param status of HTTP, 400 to 599
     * @param title as of {@link #title()}
     */
    record Definition(int status, String title) {}

    Definition definition();

    default int status() {
        return definition().status();
    }

    /** Summary of the problem type in English, without data. Each type has one title. */
    default String title() {
        return definition().title();
    }

    /** The title in a reader's language; English where it is not translated. */
    default String title(MessageCatalog phrases) {
        String key = "problem." + code();
        String title = phrases.translate(key);
        return title.equals(key) ? title() : title;
    }

    /** The enum constant. */
    String name();

    default String type() {
        return "urn:problem:" + code();
    }

    /** As in {@code batch-empty}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param format as of {@link String#format}; read by the caller: no names, no internals */
    default ProblemException because(String format, Object... args) {
        return new ProblemException(this, args.length == 0 ? format : format.formatted(args), List.of());
    }

    default ProblemException because(List<FieldError> wrongs) {
        return new ProblemException(
                this,
                wrongs.size() == 1
                        ? "1 invalid value; see errors"
                        : "%d invalid values; see errors".formatted(wrongs.size()),
                wrongs);
    }
}
