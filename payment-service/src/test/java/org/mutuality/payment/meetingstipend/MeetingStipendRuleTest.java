package org.mutuality.payment.meetingstipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.CLOCK;
import static org.mutuality.payment.meetingstipend.MeetingFixture.COHORT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.FAMILY;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrue;
import static org.mutuality.payment.meetingstipend.MeetingFixture.await;
import static org.mutuality.payment.meetingstipend.MeetingFixture.awaits;
import static org.mutuality.payment.meetingstipend.MeetingFixture.php;
import static org.mutuality.payment.meetingstipend.MeetingFixture.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.payment.terms.MeetingRate;
import org.mutuality.payment.terms.MeetingRates;
import org.mutuality.payment.terms.RatesFixture;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.testkit.RecordingCommandGateway;

/** What a meeting earns; and that none waits for ever, in whichever order terms and meeting are stored. */
class MeetingStipendRuleTest {
    private static final MeetingAttendance ONE = seat(1, 0);
    private static final MeetingRates NO_TERMS = (cohort, month) -> Optional.empty();
    private static final MeetingRates UNPAID =
            (cohort, month) -> Optional.of(new MeetingRate(Optional.empty(), Optional.empty(), 1));
    private static final MeetingRates PAID =
            (cohort, month) -> Optional.of(new MeetingRate(Optional.of(php("100.00")), Optional.of(php("150.00")), 1));
    private static final EventMetadata RECORDED = new EventMetadata(1, "any", 0, "any", AT, Optional.empty());

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void it_earns_what_the_terms_say_and_nothing_where_they_say_nothing_of_meetings() {
        assertThat(rule(PAID, PaymentEligibility.OPEN).decide(ONE)).contains(accrue(ONE, "150.00"));
        assertThat(rule(UNPAID, PaymentEligibility.OPEN).decide(ONE)).isEmpty();
        assertThat(rule(NO_TERMS, PaymentEligibility.OPEN).decide(ONE)).contains(await(ONE));
    }

    @Test
    void a_family_that_withdrew_its_consent_earns_and_an_erased_one_does_not() {
        assertThat(rule(PAID, PaymentEligibility.HELD).decide(ONE)).contains(accrue(ONE, "150.00"));
        assertThat(rule(PAID, PaymentEligibility.CLOSED).decide(ONE))
                .contains(
                        new ForfeitMeetingStipend(ONE.monthId(), ONE, php("100.00"), ForfeitReason.FAMILY_ERASED, AT));
    }

    @Test
    void terms_stored_before_the_wait_are_seen_by_the_reaction_to_the_wait() {
        new RetryMeetingPricing(rule(PAID, PaymentEligibility.OPEN), commands).react(awaits(ONE), RECORDED);
        assertThat(commands.sent()).containsExactly(accrue(ONE, "150.00"));
    }

    @Test
    void terms_stored_after_the_wait_find_it_waiting() {
        new RetryMeetingPricing(rule(NO_TERMS, PaymentEligibility.OPEN), commands).react(awaits(ONE), RECORDED);
        assertThat(commands.sent()).isEmpty();
        TermsSet terms =
                TermsSet.of(new TermsId(COHORT), "PH", RatesFixture.perJournal("450.00", "2021-03"), AT, "pia", "lea");
        new AccrueWaitingMeetingStipends((cohort, from) -> List.of(ONE), rule(PAID, PaymentEligibility.OPEN), commands)
                .react(terms, RECORDED);
        assertThat(commands.sent()).containsExactly(accrue(ONE, "150.00"));
    }

    private static MeetingStipendRule rule(MeetingRates prices, PaymentEligibility standing) {
        PaymentEligibilityLookup standings = families -> Map.of(FAMILY, standing);
        return new MeetingStipendRule(prices, standings, CLOCK);
    }
}
