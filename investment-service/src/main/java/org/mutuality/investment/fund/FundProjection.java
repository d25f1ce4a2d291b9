package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundEvent.FundsReleased;
import org.mutuality.investment.fund.FundEvent.FundsReserved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code fund_view}. */
@ApplicationScoped
class FundProjection implements Projection<FundEvent> {
    @Override
    public String name() {
        return "fund";
    }

    @Override
    public Class<FundEvent> eventType() {
        return FundEvent.class;
    }

    @Override
    public void project(FundEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case FundOpened opened ->
                sql.execute(
                        "insert into fund_view values (?, ?, ?, ?, ?, ?, ?, ?)",
                        opened.fundId().value(),
                        recorded.position(),
                        opened.terms().country(),
                        opened.terms().name(),
                        opened.terms().purpose(),
                        opened.terms().size().minor(),
                        opened.terms().size().currency(),
                        opened.openedAt().atOffset(ZoneOffset.UTC));
            case FundsReserved promised ->
                addReserved(promised.fundId(), promised.amount().minor(), sql);
            case FundsReleased ended ->
                addReserved(ended.fundId(), -ended.reserved().minor(), sql);
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from fund_view");
    }

    private static void addReserved(FundId fund, long minor, Handle sql) {
        sql.execute("update fund_view set promised_minor = promised_minor + ? where fund_id = ?", minor, fund.value());
    }
}
