package org.mutuality.analytics.indicator;

/** Unit of an indicator. Money is nominal and in the currency of the cohort. */
public enum IndicatorUnit {
    MONEY_PER_MONTH("currency/month"),
    MONEY("currency"),
    TIMES_PER_MONTH("times/month"),
    DAYS_PER_MONTH("days/month"),
    PERSONS("persons"),
    PERCENT("%"),
    STEPS_0_TO_10("0-10"),
    STEPS_1_TO_5("1-5");

    private final String text;

    IndicatorUnit(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
