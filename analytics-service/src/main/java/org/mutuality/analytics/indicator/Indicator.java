package org.mutuality.analytics.indicator;

import static org.mutuality.analytics.indicator.IndicatorUnit.DAYS_PER_MONTH;
import static org.mutuality.analytics.indicator.IndicatorUnit.MONEY;
import static org.mutuality.analytics.indicator.IndicatorUnit.MONEY_PER_MONTH;
import static org.mutuality.analytics.indicator.IndicatorUnit.PERCENT;
import static org.mutuality.analytics.indicator.IndicatorUnit.PERSONS;
import static org.mutuality.analytics.indicator.IndicatorUnit.STEPS_0_TO_10;
import static org.mutuality.analytics.indicator.IndicatorUnit.STEPS_1_TO_5;
import static org.mutuality.analytics.indicator.IndicatorUnit.TIMES_PER_MONTH;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.platform.indicator.MonthFigure;

/** Indicators with trends, newest last. Source of all: answers to the core questions, from journal.events.v1. */
public enum Indicator {
    EARNED_INCOME(
            MONEY_PER_MONTH,
            "All sources of income together, without programme money",
            IndicatorFormula.amount(DerivedAmount.EARNED_INCOME)),
    INCOME_WAGES(MONEY_PER_MONTH, "Wages"),
    INCOME_SALES(MONEY_PER_MONTH, "Sales"),
    INCOME_REMITTANCES(MONEY_PER_MONTH, "Money sent by relatives and friends"),
    INCOME_OTHER(MONEY_PER_MONTH, "Other income"),
    INCOME_BUSINESS(MONEY_PER_MONTH, "Net profit of a business"),
    INCOME_FARM(MONEY_PER_MONTH, "Net income of the farm"),
    INCOME_ANIMALS(MONEY_PER_MONTH, "Net income of animals"),
    SAVINGS_DEPOSITED(MONEY_PER_MONTH, "Deposits to savings"),
    SAVINGS_WITHDRAWN(MONEY_PER_MONTH, "Withdrawals from savings"),
    SAVINGS_FLOW(
            MONEY_PER_MONTH,
            "Deposits to savings less withdrawals",
            IndicatorFormula.amount(DerivedAmount.SAVINGS_FLOW)),
    SAVINGS_BALANCE(MONEY, "Savings at the end of the month"),
    DEBTS_TOTAL(MONEY, "Debts at the end of the month"),
    CONSUMPTION(MONEY_PER_MONTH, "Total consumption"),
    CONSUMPTION_FOOD(MONEY_PER_MONTH, "Consumption of food"),
    PUBLIC_ASSISTANCE(MONEY_PER_MONTH, "Public assistance received"),
    LADDER(STEPS_0_TO_10, "Step on the ladder of life (Cantril)"),
    SATISFACTION(STEPS_0_TO_10, "Satisfaction with the standard of living"),
    CONTROL(STEPS_1_TO_5, "Agreement with the first statement of control alone; sense_of_control has all three"),
    HELP_GIVEN_TIMES(TIMES_PER_MONTH, "Times help was given"),
    HELP_RECEIVED_TIMES(TIMES_PER_MONTH, "Times help was received"),
    HELP_GIVEN_VALUE(MONEY_PER_MONTH, "Value of help given"),
    HELP_RECEIVED_VALUE(MONEY_PER_MONTH, "Value of help received"),
    PARTICIPATION_GIVEN(PERCENT, "Families that gave help", IndicatorFormula.helped("given")),
    PARTICIPATION_RECEIVED(PERCENT, "Families that received help", IndicatorFormula.helped("received")),
    PARTICIPATION_BOTH(PERCENT, "Families that gave and received help", IndicatorFormula.helpedBothWays()),
    INCOME_SHARED(
            PERCENT,
            "Value of help given as a share of earned income: sum over families divided by sum over families",
            IndicatorFormula.ratio("help_given_value", DerivedAmount.EARNED_INCOME)),
    CIRCLE_CONTRIBUTION(MONEY_PER_MONTH, "Contributions to lending circles"),
    WORK_DAYS(DAYS_PER_MONTH, "Days worked"),
    ILL_DAYS(DAYS_PER_MONTH, "Days too ill to work"),
    FOOD_ENOUGH(PERCENT, "Families with enough to eat", IndicatorFormula.yes("food_enough")),
    GOOD_GRADES(
            PERCENT,
            "Children in school with excellent, good or improved grades, of those whose grades are known",
            IndicatorFormula.share(MonthFigure::goodGrades)),
    SENSE_OF_CONTROL(
            STEPS_1_TO_5,
            "Sense of control over one's life: mean of a family's answers to the three statements",
            IndicatorFormula.mean(MonthFigure::senseOfControl)),
    HOUSEHOLD_SIZE(PERSONS, "Persons in the household");

    /** Groups of indicators that add up to another published indicator. */
    public static final List<List<Indicator>> SUMS = List.of(
            List.of(
                    INCOME_WAGES,
                    INCOME_SALES,
                    INCOME_REMITTANCES,
                    INCOME_OTHER,
                    INCOME_BUSINESS,
                    INCOME_FARM,
                    INCOME_ANIMALS),
            List.of(SAVINGS_DEPOSITED, SAVINGS_WITHDRAWN));

    private static final Map<String, Indicator> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Indicator::toString, Function.identity()));

    private final IndicatorUnit unit;
    private final String meaning;
    private final IndicatorFormula formula;

    Indicator(IndicatorUnit unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
        this.formula = IndicatorFormula.answer(toString());
    }

    Indicator(IndicatorUnit unit, String meaning, IndicatorFormula formula) {
        this.unit = unit;
        this.meaning = meaning;
        this.formula = formula;
    }

    public static Optional<Indicator> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The value of a month; empty when its answers do not give one. */
    public Optional<WeightedValue> of(MonthAnswers answers) {
        return formula.apply(answers);
    }

    public IndicatorUnit unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** The name in requests, responses and rows, such as {@code earned_income}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
