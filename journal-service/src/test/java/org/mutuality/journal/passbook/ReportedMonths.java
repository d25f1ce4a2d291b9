package org.mutuality.journal.passbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.readmodel.JournalQueries;

/** Submitted months in short form. */
public final class ReportedMonths {
    public static final UUID FAMILY = new UUID(0, 1);

    private ReportedMonths() {}

    public static JournalQueries.JournalRow month(String month, Map<String, Object> answers) {
        return month(month, true, answers);
    }

    public static JournalQueries.JournalRow month(String month, boolean complete, Map<String, Object> answers) {
        return new JournalQueries.JournalRow(
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
                Optional.empty(),
                Optional.empty());
    }

    public static Map<String, String> pesos(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }
}
