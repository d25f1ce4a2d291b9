package org.mutuality.importer.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mutuality.importer.plan.MoneyJson;

/** Answers to core-1 built from a row. The question of a blank cell is omitted. */
final class CoreFormAnswers {
    private static final int DECIMALS = 4;

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final SurveyRow row;

    CoreFormAnswers(SurveyRow row) {
        this.row = row;
    }

    /** Rounded half up to four decimals, the maximum of money in core-1 and the precision of these surveys. */
    CoreFormAnswers money(String question, String column, String currency) {
        row.number(column)
                .map(amount -> amount.setScale(DECIMALS, RoundingMode.HALF_UP))
                .ifPresent(amount -> answers.put(question, MoneyJson.of(amount, currency)));
        return this;
    }

    /** Whole numbers only: a fraction is a mean by which the survey filled a gap, not an answer. */
    CoreFormAnswers integer(String question, String column) {
        row.number(column)
                .filter(CoreFormAnswers::isWhole)
                .ifPresent(value -> answers.put(question, value.intValueExact()));
        return this;
    }

    CoreFormAnswers yesNo(String question, String column) {
        row.number(column).ifPresent(value -> answers.put(question, value.signum() != 0));
        return this;
    }

    CoreFormAnswers noYes(String question, String column) {
        row.number(column).ifPresent(value -> answers.put(question, value.signum() == 0));
        return this;
    }

    Map<String, Object> toAnswers() {
        return Map.copyOf(answers);
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
