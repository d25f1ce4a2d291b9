package org.mutuality.journal.odk.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;

/**
 * What of a question follows from its type alone.
 *
 * @param choices with what is read for each
 */
record TypedQuestion(
        QuestionType type,
        Optional<Boolean> negative,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<Map<String, LocalizedText>> choices) {

    static TypedQuestion of(QuestionType type) {
        return new TypedQuestion(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Below zero too: in a spreadsheet only a constraint says otherwise. */
    static TypedQuestion allowingNegative(QuestionType type) {
        return new TypedQuestion(type, Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TypedQuestion between(QuestionType type, BigDecimal least, BigDecimal most) {
        return new TypedQuestion(type, Optional.empty(), Optional.of(least), Optional.of(most), Optional.empty());
    }

    static TypedQuestion of(QuestionType type, Map<String, LocalizedText> choices) {
        return new TypedQuestion(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(choices));
    }

    /** @param inner of a repeat */
    QuestionDefinition question(CommonAttributes asked, Optional<List<QuestionDefinition>> inner) {
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
    record CommonAttributes(
            String name,
            Optional<LocalizedText> label,
            Optional<LocalizedText> hint,
            Optional<String> section,
            Optional<Boolean> required,
            Optional<String> relevant,
            Optional<String> constraint,
            Optional<LocalizedText> constraintMessage) {}
}
