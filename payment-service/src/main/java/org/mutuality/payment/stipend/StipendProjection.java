package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendStateEvent;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * Fills {@code stipend}, {@code waiting_stipend} and {@code forfeited_stipend}: a stipend is in one of them, and in none while it is
 * reversed.
 */
@ApplicationScoped
class StipendProjection implements Projection<StipendEvent> {
    private static final BulkInsert<StipendAccrued> ACCRUED = StipendProjection.<StipendAccrued>into("stipend")
            .column("amount_minor", "bigint", accrued -> accrued.amount().minor())
            .column("currency", "char(3)", accrued -> accrued.amount().currency())
            .column("accrued_at", "timestamptz", StipendAccrued::accruedAt);

    private static final BulkInsert<StipendRestored> RESTORED = StipendProjection.<StipendRestored>into("stipend")
            .column("amount_minor", "bigint", restored -> restored.amount().minor())
            .column("currency", "char(3)", restored -> restored.amount().currency())
            .column("accrued_at", "timestamptz", StipendRestored::restoredAt);

    private static final BulkInsert<StipendAwaitsTerms> WAITING = StipendProjection.<StipendAwaitsTerms>into(
                    "waiting_stipend")
            .column("country", "char(2)", waiting -> waiting.completedMonth().country())
            .column("since", "timestamptz", StipendAwaitsTerms::since)
            .column(
                    "submitted_at",
                    "timestamptz",
                    waiting -> waiting.completedMonth().submittedAt().orElse(null));

    private static final BulkInsert<StipendForfeited> FORFEITED = StipendProjection.<StipendForfeited>into(
                    "forfeited_stipend")
            .column("reason", "text", forfeited -> forfeited.reason().name())
            .column(
                    "submitted_at",
                    "timestamptz",
                    forfeited -> forfeited.completedMonth().submittedAt().orElse(forfeited.forfeitedAt()))
            .column("forfeited_at", "timestamptz", StipendForfeited::forfeitedAt);

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
        Map<StipendId, StipendStateEvent> last = new LinkedHashMap<>();
        batch.forEach(one -> {
            if (one.event() instanceof StipendStateEvent event) {
                last.put(event.stipendId(), event);
            }
        });
        deleteFrom("waiting_stipend", last.keySet(), sql);
        deleteFrom("forfeited_stipend", last.keySet(), sql);
        Set<StipendId> changed = last.values().stream()
                .filter(event -> event instanceof StipendReversed || event instanceof StipendRestored)
                .map(StipendEvent::stipendId)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            deleteFrom("stipend", changed, sql);
        }
        ACCRUED.insert(only(StipendAccrued.class, last.values()), sql);
        RESTORED.insert(only(StipendRestored.class, last.values()), sql);
        WAITING.insert(only(StipendAwaitsTerms.class, last.values()), sql);
        FORFEITED.insert(only(StipendForfeited.class, last.values()), sql);
    }

    @Override
    public List<String> tables() {
        return List.of("stipend", "waiting_stipend", "forfeited_stipend");
    }

    private static <E extends StipendStateEvent> BulkInsert<E> into(String table) {
        return BulkInsert.<E>into(table)
                .column("stipend_id", "uuid", event -> event.stipendId().value())
                .column("family_id", "uuid", event -> event.completedMonth().familyId())
                .column("cohort_id", "uuid", event -> event.completedMonth().cohortId())
                .column("month", "char(7)", event -> event.completedMonth().month());
    }

    private static <E> List<E> only(Class<E> type, Collection<StipendStateEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void deleteFrom(String table, Set<StipendId> stipends, Handle sql) {
        sql.createUpdate("delete from " + table + " where stipend_id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        stipends.stream().map(StipendId::value).toArray())
                .execute();
    }
}
