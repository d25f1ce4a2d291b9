package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A number that a month's answers tell; empty when they don't. */
interface AnswerExtractor extends Function<Map<String, Object>, Optional<BigDecimal>> {
    static AnswerExtractor question(String name) {
        return answers -> AnswerNumbers.number(answers.get(name));
    }
}
