package org.mutuality.analytics.trend;

import java.util.List;
import java.util.SequencedMap;
import org.mutuality.analytics.trend.CellCount;
import org.mutuality.analytics.trend.IndicatorCell;

/** @param enrolled families by currency of their cohort; figures stand in the order of currency, indicator, month */
record TrendResult(SequencedMap<String, Integer> enrolled, List<IndicatorCell> figures, List<CellCount> census) {}
