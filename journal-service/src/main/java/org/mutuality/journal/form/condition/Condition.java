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
import org.mutuality.platform.problem.Message;

/** A condition of a form: when a question is asked, or what an answer must fulfil. */
public final class Condition {
    private final Expression condition;
    private final Set<String> names;

    private Condition(Expression condition, Set<String> names) {
        this.condition = condition;
        this.names = Set.copyOf(names);
    }

    /** @param onError receives every error; if there is any, the condition must not be used */
    public static Optional<Condition> parse(String text, Symbols symbols, Consumer<Message> onError) {
        try {
            Expression condition = Parser.parse(text);
            Set<String> used = new LinkedHashSet<>();
            LogicalExpression.requireCondition(condition.typeCheck(recordingUse(symbols, used), onError), onError);
            return Optional.of(new Condition(condition, used));
        } catch (ExpressionSyntaxException e) {
            onError.accept(e.reason());
            return Optional.empty();
        }
    }

    /** Whether it refers to any of these questions. */
    public boolean refersTo(Predicate<String> name) {
        return names.stream().anyMatch(name);
    }

    public boolean holds(EvaluationScope scope) {
        return condition.evaluate(scope).isTrue();
    }

    /** @param self value of {@code .} */
    public boolean holds(EvaluationScope scope, Object self) {
        return condition
                .evaluate(name -> name.equals(CurrentValue.NAME) ? self : scope.answer(name))
                .isTrue();
    }

    private static Symbols recordingUse(Symbols symbols, Set<String> used) {
        return new Symbols() {
            @Override
            public Optional<Symbol> find(String name) {
                used.add(name);
                return symbols.find(name);
            }

            @Override
            public boolean exists(String name) {
                return symbols.exists(name);
            }

            @Override
            public Optional<Symbol> self() {
                return symbols.self();
            }
        };
    }
}
