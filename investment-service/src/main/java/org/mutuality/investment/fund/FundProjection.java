package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundEvent.MoneyPromised;
import org.mutuality.investment.fund.FundEvent.PromiseEnded;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code fund_view}. */
@ApplicationScoped
class FundProjection implements Projection<FundEvent> {
    @Override
    public String name() {
        return "fund";
    }

    @Override
    public Class<FundEvent> family() {
        return FundEvent.class;
    }

    @Override
    public void project(FundEvent event, Recorded recorded, Handle sql) {
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
            case MoneyPromised promised ->
                promise(promised.fundId(), promised.amount().minor(), sql);
            case PromiseEnded ended -> promise(ended.fundId(), -ended.promised().minor(), sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from fund_view");
    }

    private static void promise(FundId fund, long minor, Handle sql) {
        sql.execute("update fund_view set promised_minor = promised_minor + ? where fund_id = ?", minor, fund.value());
    }
}
