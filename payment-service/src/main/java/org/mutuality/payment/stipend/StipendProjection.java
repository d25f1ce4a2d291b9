package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForgone;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Projection;
import org.mutuality.platform.view.Rows;

/** Fills {@code stipend_view}, {@code stipend_waiting_view} and {@code stipend_forgone_view}: a stipend stands in one of them. */
@ApplicationScoped
class StipendProjection implements Projection<StipendEvent> {
    private static final Rows<StipendAccrued> ACCRUED = StipendProjection.<StipendAccrued>earnedIn("stipend_view")
            .column("amount_minor", "bigint", accrued -> accrued.amount().minor())
            .column("currency", "char(3)", accrued -> accrued.amount().currency())
            .column("accrued_at", "timestamptz", StipendAccrued::accruedAt);

    private static final Rows<StipendAwaitsTerms> WAITING = StipendProjection.<StipendAwaitsTerms>earnedIn(
                    "stipend_waiting_view")
            .column("country", "char(2)", awaits -> awaits.earned().country())
            .column("since", "timestamptz", StipendAwaitsTerms::since)
            .column("told_at", "timestamptz", awaits -> awaits.earned().toldAt().orElse(null));

    private static final Rows<StipendForgone> FORGONE = StipendProjection.<StipendForgone>earnedIn(
                    "stipend_forgone_view")
            .column("reason", "text", forgone -> forgone.reason().name())
            .column(
                    "told_at",
                    "timestamptz",
                    forgone -> forgone.earned().toldAt().orElse(forgone.forgoneAt()))
            .column("forgone_at", "timestamptz", StipendForgone::forgoneAt);

    @Override
    public String name() {
        return "stipend";
    }

    @Override
    public Class<StipendEvent> family() {
        return StipendEvent.class;
    }

    @Override
    public void project(StipendEvent event, Recorded recorded, Handle sql) {
        projectAll(List.of(new Happened<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<Happened<StipendEvent>> batch, Handle sql) {
        Map<StipendId, StipendEvent> last = new LinkedHashMap<>();
        batch.forEach(one -> last.put(one.event().stipendId(), one.event()));
        stoodIn("stipend_waiting_view", last.keySet(), sql);
        stoodIn("stipend_forgone_view", last.keySet(), sql);
        ACCRUED.insert(only(StipendAccrued.class, last.values()), sql);
        WAITING.insert(only(StipendAwaitsTerms.class, last.values()), sql);
        FORGONE.insert(only(StipendForgone.class, last.values()), sql);
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from stipend_view");
        sql.execute("delete from stipend_waiting_view");
        sql.execute("delete from stipend_forgone_view");
    }

    private static <E extends StipendEvent> Rows<E> earnedIn(String table) {
        return Rows.<E>into(table)
                .column("stipend_id", "uuid", event -> event.stipendId().value())
                .column("family_id", "uuid", event -> event.earned().familyId())
                .column("cohort_id", "uuid", event -> event.earned().cohortId())
                .column("month", "char(7)", event -> event.earned().month());
    }

    private static <E> List<E> only(Class<E> type, Collection<StipendEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // What was accrued stays so; only from the other two may it have moved.
    private static void stoodIn(String table, Set<StipendId> stipends, Handle sql) {
        sql.createUpdate("delete from " + table + " where stipend_id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        stipends.stream().map(StipendId::value).toArray())
                .execute();
    }
}
