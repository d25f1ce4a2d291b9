package org.mutuality.cohort.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureAnswerRecorded;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureClosed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureConfirmed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequestWithdrawn;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequested;
import org.mutuality.cohort.erasure.ErasureRequester.Role;
import org.mutuality.testkit.ProjectionSpec;

/** Requests, confirmations and answers, an answer also before its confirmation. */
class ErasureProjectionTest {
    private static final String RECEIPTS =
            "select requested_by, due_on, withdrawn_at is not null as withdrawn, confirmed_by,"
                    + " closed_at is not null as closed from erasure_receipt";
    private static final String ANSWERS = "select service, destroyed::text as destroyed from erasure_answer";
    private static final ErasureReceiptId ID = new ErasureReceiptId(new UUID(1, 1));
    private static final UUID COHORT = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

    private final ProjectionSpec<ErasureEvent> view = ProjectionSpec.of(new ErasureProjection());

    @Test
    void a_request_is_withdrawn_made_again_confirmed_and_closed() {
        view.given(requested(Role.FAMILY, "2026-12-15"))
                .then(RECEIPTS, "family | 2026-12-15 | false | null | false")
                .given(new ErasureRequestWithdrawn(ID, COHORT, "PH", NOW))
                .then(RECEIPTS, "family | 2026-12-15 | true | null | false")
                .given(requested(Role.PARTNER, "2026-12-20"))
                .then(RECEIPTS, "partner | 2026-12-20 | false | null | false")
                .given(
                        new ErasureAnswerRecorded(
                                ID, COHORT, "PH", ErasingService.JOURNAL, Map.of("text-keys", 1, "drafts", 0), NOW),
                        new ErasureConfirmed(ID, COHORT, "PH", "lead", NOW),
                        new ErasureClosed(ID, COHORT, "PH", NOW))
                .then(RECEIPTS, "partner | 2026-12-20 | false | lead | true")
                .then(ANSWERS, "journal | {\"drafts\":0,\"text-keys\":1}")
                .rebuilt()
                .then(RECEIPTS, "partner | 2026-12-20 | false | lead | true")
                .then(ANSWERS, "journal | {\"drafts\":0,\"text-keys\":1}");
    }

    private static ErasureRequested requested(Role role, String due) {
        return new ErasureRequested(
                ID, COHORT, "PH", new ErasureRequester(role, Optional.empty()), LocalDate.parse(due), NOW);
    }
}
