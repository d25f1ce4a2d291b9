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
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/** Fills {@code stipend_view}, {@code stipend_waiting_view} and {@code stipend_forgone_view}: a stipend stands in one of them. */
@ApplicationScoped
class StipendProjection implements Projection<StipendEvent> {
    private static final BulkInsert<StipendAccrued> ACCRUED = StipendProjection.<StipendAccrued>earnedIn("stipend_view")
            .column("amount_minor", "bigint", accrued -> accrued.amount().minor())
            .column("currency", "char(3)", accrued -> accrued.amount().currency())
            .column("accrued_at", "timestamptz", StipendAccrued::accruedAt);

    private static final BulkInsert<StipendAwaitsTerms> WAITING = StipendProjection.<StipendAwaitsTerms>earnedIn(
                    "stipend_waiting_view")
            .column("country", "char(2)", awaits -> awaits.completedMonth().country())
            .column("since", "timestamptz", StipendAwaitsTerms::since)
            .column(
                    "told_at",
                    "timestamptz",
                    awaits -> awaits.completedMonth().submittedAt().orElse(null));

    private static final BulkInsert<StipendForfeited> FORGONE = StipendProjection.<StipendForfeited>earnedIn(
                    "stipend_forgone_view")
            .column("reason", "text", forgone -> forgone.reason().name())
            .column(
                    "told_at",
                    "timestamptz",
                    forgone -> forgone.completedMonth().submittedAt().orElse(forgone.forfeitedAt()))
            .column("forgone_at", "timestamptz", StipendForfeited::forfeitedAt);

    @Override
    public String name() {
        return "stipend";
    }

    @Override
    public Class<StipendEvent> eventType() {
        return StipendEvent.class;
    }

    @Override
    public void project(StipendEvent event, EventMetadata recorded, Handle sql) {
        projectAll(List.of(new RecordedEvent<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<RecordedEvent<StipendEvent>> batch, Handle sql) {
        Map<StipendId, StipendEvent> last = new LinkedHashMap<>();
        batch.forEach(one -> last.put(one.event().stipendId(), one.event()));
        deleteFrom("stipend_waiting_view", last.keySet(), sql);
        deleteFrom("stipend_forgone_view", last.keySet(), sql);
        ACCRUED.insert(only(StipendAccrued.class, last.values()), sql);
        WAITING.insert(only(StipendAwaitsTerms.class, last.values()), sql);
        FORGONE.insert(only(StipendForfeited.class, last.values()), sql);
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from stipend_view");
        sql.execute("delete from stipend_waiting_view");
        sql.execute("delete from stipend_forgone_view");
    }

    private static <E extends StipendEvent> BulkInsert<E> earnedIn(String table) {
        return BulkInsert.<E>into(table)
                .column("stipend_id", "uuid", event -> event.stipendId().value())
                .column("family_id", "uuid", event -> event.completedMonth().familyId())
                .column("cohort_id", "uuid", event -> event.completedMonth().cohortId())
                .column("month", "char(7)", event -> event.completedMonth().month());
    }

    private static <E> List<E> only(Class<E> type, Collection<StipendEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // What was accrued stays so; only from the other two may it have moved.
    private static void deleteFrom(String table, Set<StipendId> stipends, Handle sql) {
        sql.createUpdate("delete from " + table + " where stipend_id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        stipends.stream().map(StipendId::value).toArray())
                .execute();
    }
}
