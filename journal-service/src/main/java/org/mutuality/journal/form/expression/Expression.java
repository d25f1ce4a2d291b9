package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.journal.form.expression.AnswerReference;
import org.mutuality.journal.form.expression.Arithmetic;
import org.mutuality.journal.form.expression.BooleanLiteral;
import org.mutuality.journal.form.expression.Comparison;
import org.mutuality.journal.form.expression.CountFunction;
import org.mutuality.journal.form.expression.CountSelectedFunction;
import org.mutuality.journal.form.expression.EvaluationScope;
import org.mutuality.journal.form.expression.LogicalExpression;
import org.mutuality.journal.form.expression.Negation;
import org.mutuality.journal.form.expression.NotFunction;
import org.mutuality.journal.form.expression.NumberLiteral;
import org.mutuality.journal.form.expression.SelectedFunction;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.journal.form.expression.TextLiteral;
import org.mutuality.journal.form.expression.Value;
import org.mutuality.journal.form.expression.ValueType;

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
