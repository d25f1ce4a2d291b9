package org.mutuality.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of refusal: one enum a capability, constants in order of precedence.
 * The type is for ever; title and detail may be reworded.
 */
public interface Problem {

    /**
     * What every refusal of a kind has in common.
     *
     * @param status of HTTP, 400 to 599
     * @param title what is wrong with any request of this kind; no data in it
     */
    record Definition(int status, String title) {}

    Definition definition();

    default int status() {
        return definition().status();
    }

    default String title() {
        return definition().title();
    }

    /** The enum constant. */
    String name();

    default String type() {
        return "urn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param format as of {@link String#format}; read by the caller: no names, no internals */
    default Refusal because(String format, Object... args) {
        return new Refusal(this, args.length == 0 ? format : format.formatted(args), List.of());
    }

    default Refusal because(List<Wrong> wrongs) {
        return new Refusal(this, "%d wrong".formatted(wrongs.size()), wrongs);
    }
}
