package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.payment.terms.MeetingRate;
import org.mutuality.payment.terms.MeetingRates;

/** Only the cohort and the month of a meeting decide what attending it earns. */
@ApplicationScoped
public class MeetingStipendRule {
    private final MeetingRates rates;
    private final PaymentEligibilityLookup eligibilities;
    private final Clock clock;

    public MeetingStipendRule(MeetingRates rates, PaymentEligibilityLookup eligibilities, Clock clock) {
        this.rates = rates;
        this.eligibilities = eligibilities;
        this.clock = clock;
    }

    /** How many meetings of a peer group are paid in a month: one, unless the terms say otherwise. */
    public int paidMeetings(UUID cohortId, YearMonth month) {
        return rates.ofMeeting(cohortId, month).map(MeetingRate::paidMeetings).orElse(1);
    }

    /** Accrues at the rate of the month or awaits terms; empty where the terms say that meetings are not paid. */
    public Optional<MeetingStipendCommand> decide(MeetingAttendance attendance) {
        Instant now = clock.instant();
        Optional<MeetingRate> rate = rates.ofMeeting(attendance.cohortId(), attendance.month());
        return rate.isEmpty()
                ? Optional.of(new AwaitMeetingTerms(attendance.monthId(), attendance, now))
                : rate.get().perMeeting().map(amount -> decide(attendance, amount, rate.get(), now));
    }

    private MeetingStipendCommand decide(MeetingAttendance attendance, Money amount, MeetingRate rate, Instant now) {
        boolean closed = eligibilities.of(attendance.familyId()) == PaymentEligibility.CLOSED;
        return closed
                ? new ForfeitMeetingStipend(attendance.monthId(), attendance, amount, ForfeitReason.FAMILY_ERASED, now)
                : new AccrueMeetingStipend(attendance.monthId(), attendance, amount, rate.cap(), now);
    }
}
