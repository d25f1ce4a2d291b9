package org.mutuality.journal.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as it is published: by its type some of the later parts are needed and others refused.
 *
 * @param name unique within the form, also across repeats
 * @param section name of one of the form's sections
 * @param required whether a journal without it is incomplete, where it is asked; never that it is refused
 * @param relevant condition in ODK's subset of XPath, on questions before it: it is asked only when that holds
 * @param constraint condition on the answer, which is {@code .}
 * @param constraintMessage told when it doesn't hold
 * @param negative money, decimal: may be below zero
 * @param least integer, decimal, scale: the lowest, 0 when left out
 * @param most integer, decimal, scale: the highest; repeat: entries at most, 200 when left out
 * @param longest text: characters at most, 2000 when left out
 * @param choices choice, choices: what is kept, in the order they are offered
 * @param choiceLabels what is read for each of them
 * @param questions repeat: asked for each entry; a repeat among them has none among its own
 */
public record QuestionDefinition(
        String name,
        QuestionType type,
        Optional<LocalizedText> label,
        Optional<LocalizedText> hint,
        Optional<String> section,
        Optional<Boolean> required,
        Optional<String> relevant,
        Optional<String> constraint,
        Optional<LocalizedText> constraintMessage,
        Optional<Boolean> negative,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<LocalizedText> leastLabel,
        Optional<LocalizedText> mostLabel,
        Optional<Integer> longest,
        Optional<List<String>> choices,
        Optional<Map<String, LocalizedText>> choiceLabels,
        Optional<List<QuestionDefinition>> questions) {

    /** Asked for each entry of a repeat; none for other types. */
    public List<QuestionDefinition> nestedQuestions() {
        return questions.orElse(List.of());
    }
}
