package org.mutuality.journal.form;

import java.util.Optional;
import org.mutuality.journal.form.condition.Condition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.expression.EvaluationScope;

/**
 * One question of a form, ready to read answers by.
 *
 * @param name for ever
 * @param required whether a journal without it is incomplete; never that it is refused
 * @param relevant when it is asked; empty: always
 * @param constraint what its answer must fulfil
 * @param constraintMessage what is told when it doesn't
 */
public record FormQuestion(
        String name,
        AnswerType type,
        boolean required,
        Optional<Condition> relevant,
        Optional<Condition> constraint,
        Optional<LocalizedText> constraintMessage) {

    boolean isRelevant(EvaluationScope answers) {
        return relevant.isEmpty() || relevant.get().holds(answers);
    }
}
