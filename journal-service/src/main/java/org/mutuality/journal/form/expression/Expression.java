package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** Node of a condition's syntax tree. */
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

    /** Never throws: what cannot be computed is empty, not a number or false. */
    Value evaluate(EvaluationScope scope);

    /**
     * Type of the result.
     *
     * @param onError receives every error in it
     */
    ValueType typeCheck(Symbols symbols, Consumer<Message> onError);
}
