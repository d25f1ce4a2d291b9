package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundEvent.FundsReleased;
import org.mutuality.investment.fund.FundEvent.FundsReserved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills table {@code fund}. */
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
    public void project(FundEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case FundOpened opened ->
                sql.execute(
                        "insert into fund values (?, ?, ?, ?, ?, ?, ?, ?)",
                        opened.fundId().value(),
                        metadata.position(),
                        opened.terms().country(),
                        opened.terms().name(),
                        opened.terms().purpose(),
                        opened.terms().size().minor(),
                        opened.terms().size().currency(),
                        opened.openedAt().atOffset(ZoneOffset.UTC));
            case FundsReserved reserved ->
                addReserved(reserved.fundId(), reserved.amount().minor(), sql);
            case FundsReleased released ->
                addReserved(released.fundId(), -released.reserved().minor(), sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("fund");
    }

    private static void addReserved(FundId fund, long minor, Handle sql) {
        sql.execute("update fund set reserved_minor = reserved_minor + ? where fund_id = ?", minor, fund.value());
    }
}
