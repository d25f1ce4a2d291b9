package org.mutuality.journal.passbook.indicator;

import com.fasterxml.jackson.annotation.JsonValue;

/** Unit of an indicator's values. Money is nominal, in the cohort's currency. */
public enum FigureUnit {
    MONEY_PER_MONTH("currency/month"),
    /** Total of three months. */
    MONEY("currency"),
    PERCENT("%"),
    RATIO("ratio"),
    TIMES("times"),
    MONTHS("months"),
    WEEKS("weeks"),
    STEPS_0_TO_10("0-10"),
    STEPS_1_TO_5("1-5"),
    INDEX_0_TO_56("0-56"),
    /** Choices of the form, not a number. */
    CHOICES("choices");

    private final String text;

    FigureUnit(String text) {
        this.text = text;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
