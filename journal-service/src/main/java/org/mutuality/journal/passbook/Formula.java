package org.mutuality.journal.passbook;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How an indicator of a family's month follows from what is known of the family; empty when that doesn't say. */
interface Formula {
    Optional<Figure> of(Known known, YearMonth month);

    /** Of the journal of the month alone. */
    static Formula month(Function<Map<String, Object>, Optional<Figure>> figure) {
        return (known, month) -> known.answers(month).flatMap(figure);
    }

    /** What the month says in one number. */
    static Formula level(Reading reading) {
        return month(answers -> reading.apply(answers).map(value -> Figure.of(value, 1, 0)));
    }

    /** Of the last {@code length} months, when the last of them was told: what isn't told yet makes no new figure. */
    static Formula window(int length, Reading reading, Function<Window, Optional<Figure>> figure) {
        return (known, month) ->
                known.answers(month).flatMap(told -> figure.apply(known.window(month, length, reading)));
    }
}
