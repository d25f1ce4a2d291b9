package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** A part of a condition. */
sealed interface Expression
        permits NumberLiteral,
                TextLiteral,
                TruthLiteral,
                Asked,
                Arithmetic,
                Negation,
                Comparison,
                Logic,
                Not,
                Selected,
                CountSelected,
                Count {

    /** Never throws: what makes no sense is empty, not a number or untrue. */
    Value in(Scope scope);

    /** What it comes to. @param wrong gets every nonsense in it */
    Kind kind(Names names, Consumer<String> wrong);
}
