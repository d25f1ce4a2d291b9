package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.payment.receipt.Holders;
import org.mutuality.platform.inbox.ContractProjection;

/** Fills {@code fund_view}: funds that money can be received for. */
@ApplicationScoped
class FundProjection implements ContractProjection<FundOpened> {
    @Override
    public String name() {
        return Holders.FUNDS;
    }

    @Override
    public Class<FundOpened> family() {
        return FundOpened.class;
    }

    @Override
    public void project(FundOpened fund, Envelope envelope, Handle sql) {
        sql.execute(
                "insert into fund_view values (?, ?, ?) on conflict (fund_id) do nothing",
                fund.fundId(),
                fund.country(),
                fund.size().currency());
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from fund_view");
    }
}
