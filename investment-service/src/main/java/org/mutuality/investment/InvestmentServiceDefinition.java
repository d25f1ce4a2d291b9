package org.mutuality.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.investment.fund.Fund;
import org.mutuality.investment.fund.FundEvent;
import org.mutuality.investment.investment.Investment;
import org.mutuality.investment.investment.InvestmentEvent;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** The aggregates of investment-service and their events. */
@ApplicationScoped
class InvestmentServiceDefinition implements ServiceDefinition {
    @Override
    public String service() {
        return "investment";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of(
                new AggregateDefinition(Fund.class, FundEvent.class),
                new AggregateDefinition(Investment.class, InvestmentEvent.class),
                FamilyErasure.DEFINITION);
    }

    @Override
    public boolean storesPersonalData() {
        return true;
    }
}
