package org.mutuality.journal.form;

import java.util.Optional;
import org.mutuality.journal.form.condition.Condition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.expression.EvaluationScope;

/**
 * A compiled question of a form.
 *
 * @param name stable for all versions
 * @param required whether a journal without the answer is incomplete; it is accepted all the same. Only for what every family
 *     is asked and can answer
 * @param relevant condition under which the question is asked; empty: always
 * @param constraint condition that the answer must fulfil
 * @param constraintMessage shown when it does not
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
