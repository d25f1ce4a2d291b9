package org.mutuality.journal.passbook;

import java.util.List;
import java.util.stream.Stream;

/** Mission.md's indicators, as far as they are of one family and its journals, exchanges and goals say them. */
final class Indicators {
    static final List<Measure> ALL = Stream.of(
                    IncomeMeasures.ALL, MoneyMeasures.ALL, HelpMeasures.ALL, LifeMeasures.ALL, ChildMeasures.ALL)
            .flatMap(List::stream)
            .toList();

    private Indicators() {}

    /** Those that can be said of any month. */
    static List<Indicator> of(Known known) {
        return ALL.stream()
                .map(measure -> measure.of(known))
                .filter(indicator -> !indicator.points().isEmpty())
                .toList();
    }

    /** Names of those which no series has. @param asked the family, so that their series go by their questions */
    static List<String> ownNames(Asked asked) {
        return ALL.stream()
                .map(Measure::name)
                .filter(name -> !asked.questions().containsKey(name)
                        && Sum.ALL.stream().noneMatch(sum -> sum.name().equals(name)))
                .toList();
    }

    static Measure measure(String name) {
        return ALL.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
