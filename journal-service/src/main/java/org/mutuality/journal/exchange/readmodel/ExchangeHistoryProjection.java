package org.mutuality.journal.exchange.readmodel;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswerWithheld;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswered;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code exchange_status_view}: a row per status change of an exchange that counts. */
@Singleton
class ExchangeHistoryProjection implements Projection<ExchangeEvent> {
    @Override
    public String name() {
        return "exchange-history";
    }

    @Override
    public Class<ExchangeEvent> eventType() {
        return ExchangeEvent.class;
    }

    @Override
    public void project(ExchangeEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case DeclarationRecorded declaration -> {}
            case DeclarationWithdrawn withdrawal -> {}
            case ExchangeAnswered answer -> {}
            case ExchangeDeclared declared -> insert(declared, ExchangeStatus.DECLARED, recorded, sql);
            case ExchangeConfirmed confirmed -> insert(confirmed, ExchangeStatus.CONFIRMED, recorded, sql);
            case ExchangeDeclined declined -> insert(declined, ExchangeStatus.DECLINED, recorded, sql);
            case ExchangeAnswerWithheld withheld -> insert(withheld, ExchangeStatus.WITHHELD, recorded, sql);
            case ExchangeWithdrawn withdrawn -> insert(withdrawn, ExchangeStatus.WITHDRAWN, recorded, sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("exchange_status_view");
    }

    private static void insert(ExchangeEvent event, ExchangeStatus status, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into exchange_status_view values (?, ?, ?, ?)",
                event.exchangeId().value(),
                recorded.position(),
                status.text(),
                event.at().atOffset(UTC));
    }
}
