package org.mutuality.journal.form;

import java.util.Optional;
import org.mutuality.journal.expression.Rule;
import org.mutuality.journal.expression.Scope;

/**
 * One question of a form, ready to read answers by.
 *
 * @param name for ever
 * @param required whether a journal without it is incomplete; never that it is refused
 * @param relevant when it is asked; empty: always
 * @param constraint what its answer must fulfil
 * @param otherwise what is told when it doesn't
 */
public record Question(
        String name,
        AnswerType type,
        boolean required,
        Optional<Rule> relevant,
        Optional<Rule> constraint,
        Optional<Wording> otherwise) {

    boolean asked(Scope answers) {
        return relevant.isEmpty() || relevant.get().holds(answers);
    }
}
