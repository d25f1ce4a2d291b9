package org.mutuality.journal.form.condition;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mutuality.journal.form.expression.AnswerReference.CurrentValue;
import org.mutuality.journal.form.expression.EvaluationScope;
import org.mutuality.journal.form.expression.Expression;
import org.mutuality.journal.form.expression.LogicalExpression;
import org.mutuality.journal.form.expression.Symbols;

/** A condition of a form: when a question is asked, or what an answer must fulfil. */
public final class Condition {
    private final Expression condition;
    private final Set<String> names;

    private Condition(Expression condition, Set<String> names) {
        this.condition = condition;
        this.names = Set.copyOf(names);
    }

    /** @param wrong gets everything wrong with it; then the rule is of no use */
    public static Optional<Condition> parse(String text, Symbols names, Consumer<String> wrong) {
        try {
            Expression condition = Parser.parse(text);
            Set<String> used = new LinkedHashSet<>();
            LogicalExpression.requireCondition(condition.typeCheck(recordingUse(names, used), wrong), wrong);
            return Optional.of(new Condition(condition, used));
        } catch (ExpressionSyntaxException e) {
            wrong.accept(e.reason());
            return Optional.empty();
        }
    }

    /** Whether it looks at one of them. */
    public boolean refersTo(Predicate<String> name) {
        return names.stream().anyMatch(name);
    }

    public boolean holds(EvaluationScope scope) {
        return condition.evaluate(scope).isTrue();
    }

    /** @param self what {@code .} is */
    public boolean holds(EvaluationScope scope, Object self) {
        return condition
                .evaluate(name -> name.equals(CurrentValue.NAME) ? self : scope.answer(name))
                .isTrue();
    }

    private static Symbols recordingUse(Symbols names, Set<String> used) {
        return new Symbols() {
            @Override
            public Optional<Symbol> find(String name) {
                used.add(name);
                return names.find(name);
            }

            @Override
            public boolean exists(String name) {
                return names.exists(name);
            }

            @Override
            public Optional<Symbol> self() {
                return names.self();
            }
        };
    }
}
