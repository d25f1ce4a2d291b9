package org.mutuality.journal.passbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.JournalView;

/** Months as a family told them, written short. */
final class Told {
    static final UUID FAMILY = new UUID(0, 1);

    private Told() {}

    static JournalView.Month month(String month, Map<String, Object> answers) {
        return month(month, true, answers);
    }

    static JournalView.Month month(String month, boolean complete, Map<String, Object> answers) {
        return new JournalView.Month(
                FAMILY,
                FAMILY,
                YearMonth.parse(month),
                1,
                FAMILY,
                "core-2",
                answers,
                complete,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }

    static Map<String, String> pesos(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }
}
