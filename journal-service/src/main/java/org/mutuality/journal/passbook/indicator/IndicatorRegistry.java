package org.mutuality.journal.passbook.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.mutuality.platform.indicator.DerivedAmount;

/** The programme's indicators that can be computed for one family from its journals, exchanges and goals. */
public final class IndicatorRegistry {
    public static final List<IndicatorDefinition> ALL = Stream.of(
                    IncomeIndicators.ALL,
                    SavingsIndicators.ALL,
                    HelpIndicators.ALL,
                    WellbeingIndicators.ALL,
                    ChildIndicators.ALL)
            .flatMap(List::stream)
            .toList();

    private IndicatorRegistry() {}

    /** Indicators that have a value for at least one month. */
    public static List<FamilyIndicator> of(IndicatorInputs inputs) {
        return ALL.stream()
                .map(definition -> definition.of(inputs))
                .filter(indicator -> !indicator.points().isEmpty())
                .toList();
    }

    /**
     * Names of indicators that are not a series as well.
     *
     * @param questions questions the family was asked
     */
    public static List<String> namesWithoutSeries(QuestionCatalog questions) {
        return ALL.stream()
                .map(IndicatorDefinition::name)
                .filter(name -> !questions.questions().containsKey(name)
                        && DerivedAmount.ALL.stream()
                                .noneMatch(sum -> sum.name().equals(name)))
                .toList();
    }

    public static IndicatorDefinition definition(String name) {
        return ALL.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
