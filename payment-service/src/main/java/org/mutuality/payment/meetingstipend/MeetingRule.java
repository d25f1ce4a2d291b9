package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForgoMeeting;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.payment.stipend.Forgone;
import org.mutuality.payment.terms.MeetingPrice;
import org.mutuality.payment.terms.MeetingPrices;

/** Cohort and month of a meeting say what attending it earns, and nothing else is known of it. */
@ApplicationScoped
public class MeetingRule {
    private final MeetingPrices prices;
    private final Standings standings;
    private final Clock clock;

    public MeetingRule(MeetingPrices prices, Standings standings, Clock clock) {
        this.prices = prices;
        this.standings = standings;
        this.clock = clock;
    }

    /** Accrues at the price of the month or awaits the terms that say it; empty where terms say that meetings aren't paid. */
    public Optional<MeetingStipendCommand> owed(Attended attended) {
        Instant now = clock.instant();
        Optional<MeetingPrice> price = prices.ofMeeting(attended.cohortId(), attended.month());
        return price.isEmpty()
                ? Optional.of(new AwaitMeetingTerms(attended.monthId(), attended, now))
                : price.get().perMeeting().map(amount -> priced(attended, amount, price.get(), now));
    }

    private MeetingStipendCommand priced(Attended attended, Money amount, MeetingPrice price, Instant now) {
        boolean closed = standings.of(attended.familyId()) == Standing.CLOSED;
        return closed
                ? new ForgoMeeting(attended.monthId(), attended, amount, Forgone.FAMILY_ERASED, now)
                : new AccrueMeeting(attended.monthId(), attended, amount, price.most(), now);
    }
}
