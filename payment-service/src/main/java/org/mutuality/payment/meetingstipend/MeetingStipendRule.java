package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.payment.terms.MeetingRate;
import org.mutuality.payment.terms.MeetingRates;

/** Cohort and month of a meeting say what attending it earns, and nothing else is known of it. */
@ApplicationScoped
public class MeetingStipendRule {
    private final MeetingRates prices;
    private final PaymentEligibilityLookup standings;
    private final Clock clock;

    public MeetingStipendRule(MeetingRates prices, PaymentEligibilityLookup standings, Clock clock) {
        this.prices = prices;
        this.standings = standings;
        this.clock = clock;
    }

    /** Accrues at the price of the month or awaits the terms that say it; empty where terms say that meetings aren't paid. */
    public Optional<MeetingStipendCommand> decide(MeetingAttendance attended) {
        Instant now = clock.instant();
        Optional<MeetingRate> price = prices.ofMeeting(attended.cohortId(), attended.month());
        return price.isEmpty()
                ? Optional.of(new AwaitMeetingTerms(attended.monthId(), attended, now))
                : price.get().perMeeting().map(amount -> priced(attended, amount, price.get(), now));
    }

    private MeetingStipendCommand priced(MeetingAttendance attended, Money amount, MeetingRate price, Instant now) {
        boolean closed = standings.of(attended.familyId()) == PaymentEligibility.CLOSED;
        return closed
                ? new ForfeitMeetingStipend(attended.monthId(), attended, amount, ForfeitReason.FAMILY_ERASED, now)
                : new AccrueMeetingStipend(attended.monthId(), attended, amount, price.cap(), now);
    }
}
