package org.mutuality.cohort.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureCommand.CompleteFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureStarted;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.testkit.AggregateSpec;

/** The platform's part of every service: a redelivery counts nothing twice, and reports what was destroyed at first. */
class FamilyErasureTest {
    private static final FamilyErasureId ID = new FamilyErasureId(new UUID(1, 1));
    private static final UUID COHORT = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Map<String, Integer> ONE_KEY = Map.of("text-keys", 1);

    private final AggregateSpec<FamilyErasure> erasure = AggregateSpec.of(FamilyErasure.class);

    @Test
    void it_starts_once_with_the_first_counts() {
        erasure.given().when(start(ONE_KEY, NOW)).then(started());
        erasure.given(started()).when(start(Map.of("text-keys", 0), LATER)).thenNothing();
    }

    @Test
    void it_completes_once_and_reports_the_counts_of_its_start() {
        FamilyErasureCompleted completed =
                new FamilyErasureCompleted(ID, COHORT, "PH", ONE_KEY, LATER, Optional.empty());
        erasure.given(started()).when(new CompleteFamilyErasure(ID, LATER)).then(completed);
        erasure.given(started(), completed)
                .when(new CompleteFamilyErasure(ID, LATER))
                .thenNothing();
        erasure.given().when(new CompleteFamilyErasure(ID, LATER)).thenNothing();
    }

    private static StartFamilyErasure start(Map<String, Integer> destroyed, Instant at) {
        return new StartFamilyErasure(ID, COHORT, "PH", destroyed, at);
    }

    private static FamilyErasureStarted started() {
        return new FamilyErasureStarted(ID, COHORT, "PH", ONE_KEY, NOW, Optional.empty());
    }
}
