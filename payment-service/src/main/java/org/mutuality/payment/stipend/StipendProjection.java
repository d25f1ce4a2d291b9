package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForgone;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code stipend_view}, {@code stipend_waiting_view} and {@code stipend_forgone_view}: a stipend stands in one of them. */
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
            case StipendForgone forgone -> forgone(forgone, sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from stipend_view");
        sql.execute("delete from stipend_waiting_view");
        sql.execute("delete from stipend_forgone_view");
    }

    private static void awaits(StipendAwaitsTerms awaits, Handle sql) {
        stoodElsewhere(awaits, sql);
        sql.execute(
                "insert into stipend_waiting_view values (?, ?, ?, ?, ?, ?, ?)",
                awaits.stipendId().value(),
                awaits.earned().familyId(),
                awaits.earned().cohortId(),
                awaits.earned().country(),
                awaits.earned().month().toString(),
                awaits.since().atOffset(ZoneOffset.UTC),
                awaits.earned()
                        .toldAt()
                        .map(told -> told.atOffset(ZoneOffset.UTC))
                        .orElse(null));
    }

    private static void accrued(StipendAccrued accrued, Handle sql) {
        stoodElsewhere(accrued, sql);
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

    private static void forgone(StipendForgone forgone, Handle sql) {
        stoodElsewhere(forgone, sql);
        sql.execute(
                "insert into stipend_forgone_view values (?, ?, ?, ?, ?, ?, ?)",
                forgone.stipendId().value(),
                forgone.earned().familyId(),
                forgone.earned().cohortId(),
                forgone.earned().month().toString(),
                forgone.reason().name(),
                forgone.earned().toldAt().orElse(forgone.forgoneAt()).atOffset(ZoneOffset.UTC),
                forgone.forgoneAt().atOffset(ZoneOffset.UTC));
    }

    private static void stoodElsewhere(StipendEvent event, Handle sql) {
        UUID id = event.stipendId().value();
        sql.execute("delete from stipend_waiting_view where stipend_id = ?", id);
        sql.execute("delete from stipend_forgone_view where stipend_id = ?", id);
    }
}
