package org.mutuality.payment.credit;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditRecorded;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditReleased;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditUsed;
import org.mutuality.payment.credit.StipendCreditQueries.EntryType;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code stipend_credit}: a row per event, with its position in the event store. */
@Singleton
class StipendCreditProjection implements Projection<StipendCreditEvent> {
    @Override
    public String name() {
        return "stipend-credit";
    }

    @Override
    public Class<StipendCreditEvent> eventType() {
        return StipendCreditEvent.class;
    }

    @Override
    public void project(StipendCreditEvent event, EventMetadata recorded, Handle sql) {
        EntryType type = switch (event) {
            case StipendCreditRecorded credited -> EntryType.OVERPAID;
            case StipendCreditUsed used -> EntryType.SET_OFF;
            case StipendCreditReleased released -> EntryType.RELEASED;
        };
        sql.execute(
                "insert into stipend_credit values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                recorded.position(),
                event.familyId(),
                event.payoutId(),
                type.name(),
                event.month().map(YearMonth::toString).orElse(null),
                event.amount().minor(),
                event.amount().currency(),
                event.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<String> tables() {
        return List.of("stipend_credit");
    }
}
