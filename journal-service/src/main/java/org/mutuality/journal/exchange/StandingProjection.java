package org.mutuality.journal.exchange;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.exchange.ExchangeEvent.AnswerGiven;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationMade;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationTakenBack;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeLeft;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code exchange_standing_view}: how each exchange that counts stood, and from when; a row per change. */
@Singleton
class StandingProjection implements Projection<ExchangeEvent> {
    @Override
    public String name() {
        return "exchange-history";
    }

    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public void project(ExchangeEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case DeclarationMade made -> {}
            case DeclarationTakenBack back -> {}
            case AnswerGiven answer -> {}
            case ExchangeDeclared declared -> stands(declared, Status.DECLARED, recorded, sql);
            case ExchangeConfirmed confirmed -> stands(confirmed, Status.CONFIRMED, recorded, sql);
            case ExchangeDeclined declined -> stands(declined, Status.DECLINED, recorded, sql);
            case ExchangeLeft left -> stands(left, Status.LEFT, recorded, sql);
            case ExchangeWithdrawn withdrawn -> stands(withdrawn, Status.WITHDRAWN, recorded, sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from exchange_standing_view");
    }

    private static void stands(ExchangeEvent event, Status status, Recorded recorded, Handle sql) {
        sql.execute(
                "insert into exchange_standing_view values (?, ?, ?, ?)",
                event.exchangeId().value(),
                recorded.position(),
                status.text(),
                event.at().atOffset(UTC));
    }
}
