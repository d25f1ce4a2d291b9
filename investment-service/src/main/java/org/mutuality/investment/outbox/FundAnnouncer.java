package org.mutuality.investment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.investment.fund.FundEvent;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundTerms;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells which funds stand ready; what each keeps for whom is told by the investments. */
@ApplicationScoped
class FundAnnouncer implements Announcer<FundEvent> {
    @Override
    public Class<FundEvent> family() {
        return FundEvent.class;
    }

    @Override
    public Optional<Announcement> announce(FundEvent event, Recorded recorded) {
        return switch (event) {
            case FundOpened opened -> Optional.of(told(opened, opened.terms()));
            case FundEvent.MoneyPromised promised -> Optional.empty();
            case FundEvent.PromiseEnded ended -> Optional.empty();
        };
    }

    private static Announcement told(FundOpened opened, FundTerms terms) {
        return new Announcement(
                new org.mutuality.contracts.investment.FundOpened(
                        opened.fundId().value(),
                        terms.country(),
                        terms.name(),
                        terms.purpose(),
                        terms.size(),
                        opened.openedAt()),
                opened.fundId().value(),
                terms.country(),
                Optional.empty());
    }
}
