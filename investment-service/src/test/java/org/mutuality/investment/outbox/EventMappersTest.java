package org.mutuality.investment.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.investment.investment.InvestmentFixture.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.investment.InvestmentDeclined;
import org.mutuality.contracts.investment.InvestmentFact;
import org.mutuality.contracts.investment.InvestmentOffered;
import org.mutuality.contracts.investment.InvestmentProposed;
import org.mutuality.investment.fund.FundEvent;
import org.mutuality.investment.fund.FundId;
import org.mutuality.investment.fund.FundTerms;
import org.mutuality.investment.investment.InvestmentEvent;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

class EventMappersTest {
    private static final EventMetadata RECORDED = new EventMetadata(1, "any", 0, "any", AT, Optional.empty());

    @Test
    void a_fund_is_keyed_by_its_id() {
        FundTerms terms = new FundTerms("PH", "Sari-sari", "Small shops", php("1000.00"));
        assertThat(new FundEventMapper().map(new FundEvent.FundOpened(new FundId(FUND), terms, AT), RECORDED))
                .contains(new OutgoingMessage(
                        new FundOpened(FUND, "PH", php("1000.00"), AT), FUND, "PH", Optional.empty()));
    }

    @Test
    void an_investment_is_keyed_by_family_and_published_without_its_purpose() {
        publishes(
                proposed("200.00"),
                new InvestmentProposed(ID.value(), FAMILY, COHORT, "PH", FUND, "loan", php("200.00"), AT));
        publishes(offered("150.00"), new InvestmentOffered(ID.value(), FAMILY, COHORT, "PH", FUND, php("150.00"), AT));
        publishes(
                accepted("150.00"), new InvestmentAccepted(ID.value(), FAMILY, COHORT, "PH", FUND, php("150.00"), AT));
        publishes(declined(), new InvestmentDeclined(ID.value(), FAMILY, COHORT, "PH", FUND, AT));
        publishes(
                committed("second"),
                new InvestmentCommitted(ID.value(), FAMILY, COHORT, "PH", FUND, php("150.00"), AT));
    }

    @Test
    void events_published_by_other_services_are_not_published_here() {
        for (InvestmentEvent event : List.of(
                requested("second"),
                disbursed(AT),
                notArrived(PayoutOutcome.FAILED, AT),
                closed(Optional.of(php("150.00"))))) {
            assertThat(new InvestmentEventMapper().map(event, RECORDED)).isEmpty();
        }
    }

    private static void publishes(InvestmentEvent event, InvestmentFact expected) {
        assertThat(new InvestmentEventMapper().map(event, RECORDED))
                .contains(new OutgoingMessage(expected, FAMILY, "PH", Optional.of(COHORT)));
    }
}
