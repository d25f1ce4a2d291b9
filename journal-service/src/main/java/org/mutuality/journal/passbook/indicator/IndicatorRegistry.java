package org.mutuality.journal.passbook.indicator;

import java.util.List;
import java.util.stream.Stream;

/** Mission.md's indicators, as far as they are of one family and its journals, exchanges and goals say them. */
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

    /** Those that can be said of any month. */
    public static List<FamilyIndicator> of(IndicatorInputs known) {
        return ALL.stream()
                .map(measure -> measure.of(known))
                .filter(indicator -> !indicator.points().isEmpty())
                .toList();
    }

    /** Names of those which no series has. @param asked the family, so that their series go by their questions */
    public static List<String> namesWithoutSeries(QuestionCatalog asked) {
        return ALL.stream()
                .map(IndicatorDefinition::name)
                .filter(name -> !asked.questions().containsKey(name)
                        && DerivedAmount.ALL.stream()
                                .noneMatch(sum -> sum.name().equals(name)))
                .toList();
    }

    public static IndicatorDefinition definition(String name) {
        return ALL.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
