package org.mutuality.journal.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as it is published. Which of the later attributes are required or refused depends on its type.
 *
 * @param name unique within the form, also across repeats: 1 to 60 of a-z, 0-9 and _, beginning with a letter
 * @param type type of the answers
 * @param label the question as people read it, by language
 * @param hint additional explanation, by language
 * @param section name of the section it is in
 * @param required whether a journal without the answer is incomplete; it is accepted all the same. Only for questions that
 *     every family is asked and can answer, whatever it answers to others: without {@code relevant}, not in a repeat, and
 *     neither of type {@code choices} nor {@code repeat}, where "none" is an answer too
 * @param relevant condition in ODK's subset of XPath on earlier questions; the question is asked only when it holds
 * @param constraint condition in the same language on the answer, which is {@code .}
 * @param constraintMessage shown when the constraint does not hold, by language
 * @param negative money and decimal: whether the answer may be below zero
 * @param least integer, decimal and scale: minimum; 0 for integers when absent
 * @param most integer, decimal and scale: maximum; repeat: maximum number of entries, 200 when absent
 * @param leastLabel scale: meaning of the lowest step, by language
 * @param mostLabel scale: meaning of the highest step, by language
 * @param longest text: maximum length in characters, 2000 when absent
 * @param choices choice and choices: values that are stored, in the order they are offered
 * @param choiceLabels choice and choices: what people read for each value, by language
 * @param questions repeat: questions asked for each entry; repeats may be nested once
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

    /**
     * Whether every family is asked it and has an answer, whatever it answers to other questions, if it is outside of
     * repeats. A phone can't send an empty list, so a family with nothing to choose or to enter would seem not to answer.
     */
    public boolean answerableByEverybody() {
        return relevant.isEmpty() && type != QuestionType.CHOICES && type != QuestionType.REPEAT;
    }

    /** Questions of a repeat; empty for other types. */
    public List<QuestionDefinition> nestedQuestions() {
        return questions.orElse(List.of());
    }
}
