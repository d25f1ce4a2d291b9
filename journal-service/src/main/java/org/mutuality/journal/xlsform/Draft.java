package org.mutuality.journal.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.form.Wording;

/**
 * What of a question follows from its type alone.
 *
 * @param choices with what is read for each
 */
record Draft(
        QuestionType type,
        Optional<Boolean> negative,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<Map<String, Wording>> choices) {

    static Draft of(QuestionType type) {
        return new Draft(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Below zero too: in a spreadsheet only a constraint says otherwise. */
    static Draft signed(QuestionType type) {
        return new Draft(type, Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Draft between(QuestionType type, BigDecimal least, BigDecimal most) {
        return new Draft(type, Optional.empty(), Optional.of(least), Optional.of(most), Optional.empty());
    }

    static Draft of(QuestionType type, Map<String, Wording> choices) {
        return new Draft(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(choices));
    }

    /** @param inner of a repeat */
    QuestionDefinition question(Asked asked, Optional<List<QuestionDefinition>> inner) {
        return new QuestionDefinition(
                asked.name(),
                type,
                asked.label(),
                asked.hint(),
                asked.section(),
                asked.required(),
                asked.relevant(),
                asked.constraint(),
                asked.constraintMessage(),
                negative,
                least,
                most,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                choices.map(all -> List.copyOf(all.keySet())),
                choices,
                inner);
    }

    /** What of a question is said whichever type it has. */
    record Asked(
            String name,
            Optional<Wording> label,
            Optional<Wording> hint,
            Optional<String> section,
            Optional<Boolean> required,
            Optional<String> relevant,
            Optional<String> constraint,
            Optional<Wording> constraintMessage) {}
}
