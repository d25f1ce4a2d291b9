package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A number that a month's answers tell; empty when they don't. */
interface Reading extends Function<Map<String, Object>, Optional<BigDecimal>> {
    static Reading question(String name) {
        return answers -> Figures.number(answers.get(name));
    }
}
