package org.mutuality.analytics.trend;

import java.util.List;
import java.util.SequencedMap;

/** @param enrolled families by currency of their cohort; figures stand in the order of currency, indicator, month */
record Reading(SequencedMap<String, Integer> enrolled, List<Figure> figures, List<Census> census) {}
