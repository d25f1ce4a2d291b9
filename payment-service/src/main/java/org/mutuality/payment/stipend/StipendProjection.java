package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code stipend_view} and {@code stipend_waiting_view}: a stipend stands in one of them. */
@ApplicationScoped
class StipendProjection implements Projection<StipendEvent> {
    @Override
    public String name() {
        return "stipend_view";
    }

    @Override
    public Class<StipendEvent> family() {
        return StipendEvent.class;
    }

    @Override
    public void project(StipendEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case StipendAwaitsTerms awaits -> awaits(awaits, sql);
            case StipendAccrued accrued -> accrued(accrued, sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from stipend_view");
        sql.execute("delete from stipend_waiting_view");
    }

    private static void awaits(StipendAwaitsTerms awaits, Handle sql) {
        sql.execute(
                "insert into stipend_waiting_view values (?, ?, ?, ?, ?, ?)",
                awaits.stipendId().value(),
                awaits.earned().familyId(),
                awaits.earned().cohortId(),
                awaits.earned().country(),
                awaits.earned().month().toString(),
                awaits.since().atOffset(ZoneOffset.UTC));
    }

    private static void accrued(StipendAccrued accrued, Handle sql) {
        sql.execute(
                "delete from stipend_waiting_view where stipend_id = ?",
                accrued.stipendId().value());
        sql.execute(
                "insert into stipend_view values (?, ?, ?, ?, ?, ?, ?)",
                accrued.stipendId().value(),
                accrued.earned().familyId(),
                accrued.earned().cohortId(),
                accrued.earned().month().toString(),
                accrued.amount().minor(),
                accrued.amount().currency(),
                accrued.accruedAt().atOffset(ZoneOffset.UTC));
    }
}
