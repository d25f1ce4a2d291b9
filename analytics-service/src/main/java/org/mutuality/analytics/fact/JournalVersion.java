package org.mutuality.analytics.fact;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.analytics.indicator.MonthAnswers;

/** What a family told of a month, in one version. {@code knownFrom}: when it was told. */
public record JournalVersion(
        UUID familyId, UUID cohortId, YearMonth month, int version, MonthAnswers answers, Instant recordedFrom) {}
