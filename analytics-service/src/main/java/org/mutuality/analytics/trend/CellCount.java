package org.mutuality.analytics.trend;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.analytics.indicator.Indicator;

/** How many families of one cohort stand behind a cell; only ever used to decide what must stay hidden. */
record CellCount(UUID cohort, String country, String currency, Indicator indicator, YearMonth month, int n, int panel) {

    IndicatorCell.CellKey cell() {
        return new IndicatorCell.CellKey(currency, indicator, month);
    }
}
