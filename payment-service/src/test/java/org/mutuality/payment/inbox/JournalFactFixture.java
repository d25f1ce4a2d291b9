package org.mutuality.payment.inbox;

import static org.mutuality.payment.stipend.CompletedMonthFixture.AT;
import static org.mutuality.payment.stipend.CompletedMonthFixture.COHORT;
import static org.mutuality.payment.stipend.CompletedMonthFixture.FAMILY;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.journal.JournalVersionFact;

/** What journal-service publishes about the one family's months. */
final class JournalFactFixture {
    private JournalFactFixture() {}

    static JournalSubmitted submitted(String month, boolean complete, Map<String, Object> answers) {
        return new JournalSubmitted(
                UUID.randomUUID(), FAMILY, COHORT, "PH", YearMonth.parse(month), 1, "core-1", answers, complete, AT);
    }

    static JournalSubmitted submitted(String month, Instant at) {
        return new JournalSubmitted(
                UUID.randomUUID(), FAMILY, COHORT, "PH", YearMonth.parse(month), 1, "core-1", Map.of(), true, at);
    }

    static JournalCorrected corrected(
            String month, boolean complete, int version, Map<String, Object> answers, Optional<String> reason) {
        return new JournalCorrected(
                UUID.randomUUID(),
                FAMILY,
                COHORT,
                "PH",
                YearMonth.parse(month),
                version,
                "core-1",
                answers,
                complete,
                reason,
                AT);
    }

    static Envelope around(JournalVersionFact fact) {
        return new Envelope(
                UUID.randomUUID(),
                "mutuality.journal." + fact.getClass().getSimpleName(),
                "/mutuality/journal",
                FAMILY.toString(),
                "PH",
                Optional.of(COHORT),
                AT,
                Optional.empty());
    }
}
