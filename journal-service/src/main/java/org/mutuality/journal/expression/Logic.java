package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** Both, or one of the two. */
record Logic(boolean both, Expression left, Expression right) implements Expression {
    @Override
    public Value in(Scope scope) {
        boolean one = left.in(scope).truth();
        return new Value.Truth(one == both ? right.in(scope).truth() : one);
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        truth(left.kind(names, wrong), wrong);
        truth(right.kind(names, wrong), wrong);
        return Kind.TRUTH;
    }

    static void truth(Kind kind, Consumer<String> wrong) {
        if (kind != Kind.TRUTH && kind != Kind.UNKNOWN) {
            wrong.accept("needs a condition, which is true or false");
        }
    }
}
