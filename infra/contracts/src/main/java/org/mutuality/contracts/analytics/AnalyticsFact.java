package org.mutuality.contracts.analytics;

import java.time.Instant;

/** A fact of analytics-service, on {@code analytics.events.v1}; key: the family. */
public sealed interface AnalyticsFact permits AnalyticsErasureCompleted {
    /** When it happened. */
    Instant at();
}
