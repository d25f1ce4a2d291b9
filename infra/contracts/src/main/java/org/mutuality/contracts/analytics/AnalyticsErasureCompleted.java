package org.mutuality.contracts.analytics;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * Analytics-service has destroyed what it stored of an erased family.
 *
 * @param destroyed number of things that were destroyed, by kind
 */
@SignatureRequired
@PublishedAs("mutuality.analytics.AnalyticsErasureCompleted")
public record AnalyticsErasureCompleted(
        UUID familyId, UUID cohortId, String country, Map<String, Integer> destroyed, Instant at)
        implements AnalyticsFact, ErasureCompleted {}
