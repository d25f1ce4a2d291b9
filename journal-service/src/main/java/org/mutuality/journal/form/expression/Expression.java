package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** A part of a condition. */
public sealed interface Expression
        permits NumberLiteral,
                TextLiteral,
                BooleanLiteral,
                AnswerReference,
                Arithmetic,
                Negation,
                Comparison,
                LogicalExpression,
                NotFunction,
                SelectedFunction,
                CountSelectedFunction,
                CountFunction {

    /** Never throws: what makes no sense is empty, not a number or untrue. */
    Value evaluate(EvaluationScope scope);

    /** What it comes to. @param wrong gets every nonsense in it */
    ValueType typeCheck(Symbols names, Consumer<String> wrong);
}
