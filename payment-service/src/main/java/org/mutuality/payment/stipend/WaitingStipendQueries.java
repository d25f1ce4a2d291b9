package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.stipend.AccrueWaitingStipends.WaitingStipends;
import org.mutuality.platform.database.ReadModelDatabase;

/** Stipends that await terms. Source: {@code waiting_stipend}. */
@ApplicationScoped
class WaitingStipendQueries implements WaitingStipends {
    private final ReadModelDatabase views;

    WaitingStipendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    @Override
    public List<CompletedMonth> of(UUID cohortId, YearMonth fromMonth) {
        return views.read(sql -> sql.select("""
                        select * from waiting_stipend where cohort_id = ? and month >= ?
                        order by month, family_id""", cohortId, fromMonth.toString())
                .map((row, context) -> new CompletedMonth(
                        row.getObject("family_id", UUID.class),
                        cohortId,
                        row.getString("country"),
                        YearMonth.parse(row.getString("month")),
                        Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        // The stipend knows the version already.
                        Optional.empty()))
                .list());
    }
}
