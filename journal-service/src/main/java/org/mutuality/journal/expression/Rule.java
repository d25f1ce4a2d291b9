package org.mutuality.journal.expression;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A condition of a form: when a question is asked, or what an answer must fulfil. */
public final class Rule {
    private final Expression condition;
    private final Set<String> names;

    private Rule(Expression condition, Set<String> names) {
        this.condition = condition;
        this.names = Set.copyOf(names);
    }

    /** @param wrong gets everything wrong with it; then the rule is of no use */
    public static Optional<Rule> parse(String text, Names names, Consumer<String> wrong) {
        try {
            Expression condition = Parser.parse(text);
            Set<String> used = new LinkedHashSet<>();
            Logic.truth(condition.kind(noting(names, used), wrong), wrong);
            return Optional.of(new Rule(condition, used));
        } catch (NotAnExpression e) {
            wrong.accept(e.should());
            return Optional.empty();
        }
    }

    /** Whether it looks at one of them. */
    public boolean looksAt(Predicate<String> name) {
        return names.stream().anyMatch(name);
    }

    public boolean holds(Scope scope) {
        return condition.in(scope).truth();
    }

    /** @param self what {@code .} is */
    public boolean holds(Scope scope, Object self) {
        return condition
                .in(name -> name.equals(Self.NAME) ? self : scope.answer(name))
                .truth();
    }

    private static Names noting(Names names, Set<String> used) {
        return new Names() {
            @Override
            public Optional<Known> known(String name) {
                used.add(name);
                return names.known(name);
            }

            @Override
            public boolean exists(String name) {
                return names.exists(name);
            }

            @Override
            public Optional<Known> self() {
                return names.self();
            }
        };
    }
}
