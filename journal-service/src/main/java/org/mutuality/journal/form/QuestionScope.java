package org.mutuality.journal.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.expression.Symbols;

/** What a condition may name where it stands. @param all every question of the form */
record QuestionScope(Map<String, Symbol> questions, Set<String> all, Optional<Symbol> self) implements Symbols {
    @Override
    public Optional<Symbol> find(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    @Override
    public boolean exists(String name) {
        return all.contains(name);
    }
}
