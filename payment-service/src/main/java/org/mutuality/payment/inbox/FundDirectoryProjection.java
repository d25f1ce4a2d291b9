package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.payment.budget.BudgetOwnerQueries;
import org.mutuality.platform.inbox.ContractProjection;

/** Fills {@code fund}: funds that money can be received for. */
@ApplicationScoped
class FundDirectoryProjection implements ContractProjection<FundOpened> {
    @Override
    public String name() {
        return BudgetOwnerQueries.FUNDS;
    }

    @Override
    public Class<FundOpened> eventType() {
        return FundOpened.class;
    }

    @Override
    public void project(FundOpened fund, Envelope envelope, Handle sql) {
        sql.execute(
                "insert into fund values (?, ?, ?) on conflict (fund_id) do nothing",
                fund.fundId(),
                fund.country(),
                fund.size().currency());
    }

    @Override
    public List<String> tables() {
        return List.of("fund");
    }
}
