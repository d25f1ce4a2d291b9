package org.mutuality.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.investment.fund.Fund;
import org.mutuality.investment.fund.FundEvent;
import org.mutuality.investment.investment.Investment;
import org.mutuality.investment.investment.InvestmentEvent;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

/** What investment-service is made of. */
@ApplicationScoped
class InvestmentModel implements ServiceModel {
    @Override
    public String service() {
        return "investment";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of(
                new AggregateType(Fund.class, FundEvent.class),
                new AggregateType(Investment.class, InvestmentEvent.class));
    }
}
