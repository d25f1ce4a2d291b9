package org.mutuality.journal.odk.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;

/**
 * Attributes of a question that follow from its type alone.
 *
 * @param choices with their labels
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

    /** A spreadsheet excludes negative values only by a constraint. */
    static TypedQuestion allowingNegative(QuestionType type) {
        return new TypedQuestion(type, Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TypedQuestion between(QuestionType type, BigDecimal least, BigDecimal most) {
        return new TypedQuestion(type, Optional.empty(), Optional.of(least), Optional.of(most), Optional.empty());
    }

    static TypedQuestion of(QuestionType type, Map<String, LocalizedText> choices) {
        return new TypedQuestion(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(choices));
    }

    /** @param nested questions of a repeat */
    QuestionDefinition question(CommonAttributes common, Optional<List<QuestionDefinition>> nested) {
        return new QuestionDefinition(
                common.name(),
                type,
                common.label(),
                common.hint(),
                common.section(),
                common.required(),
                common.relevant(),
                common.constraint(),
                common.constraintMessage(),
                negative,
                least,
                most,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                choices.map(all -> List.copyOf(all.keySet())),
                choices,
                nested);
    }

    /** Attributes of a question that do not depend on its type. */
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
