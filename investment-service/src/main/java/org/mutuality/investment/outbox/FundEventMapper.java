package org.mutuality.investment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.investment.fund.FundEvent;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundTerms;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes opened funds, without name and purpose. Reservations are not published; the investments are. */
@ApplicationScoped
class FundEventMapper implements IntegrationEventMapper<FundEvent> {
    @Override
    public Class<FundEvent> eventType() {
        return FundEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(FundEvent event, EventMetadata metadata) {
        return switch (event) {
            case FundOpened opened -> Optional.of(message(opened, opened.terms()));
            case FundEvent.FundsReserved reserved -> Optional.empty();
            case FundEvent.FundsReleased released -> Optional.empty();
        };
    }

    private static OutgoingMessage message(FundOpened opened, FundTerms terms) {
        return new OutgoingMessage(
                new org.mutuality.contracts.investment.FundOpened(
                        opened.fundId().value(), terms.country(), terms.size(), opened.openedAt()),
                opened.fundId().value(),
                terms.country(),
                Optional.empty());
    }
}
