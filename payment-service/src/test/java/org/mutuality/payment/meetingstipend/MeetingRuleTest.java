package org.mutuality.payment.meetingstipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.Seats.AT;
import static org.mutuality.payment.meetingstipend.Seats.CLOCK;
import static org.mutuality.payment.meetingstipend.Seats.COHORT;
import static org.mutuality.payment.meetingstipend.Seats.FAMILY;
import static org.mutuality.payment.meetingstipend.Seats.accrue;
import static org.mutuality.payment.meetingstipend.Seats.await;
import static org.mutuality.payment.meetingstipend.Seats.awaits;
import static org.mutuality.payment.meetingstipend.Seats.php;
import static org.mutuality.payment.meetingstipend.Seats.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForgoMeeting;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.payment.stipend.Forgone;
import org.mutuality.payment.terms.MeetingPrice;
import org.mutuality.payment.terms.MeetingPrices;
import org.mutuality.payment.terms.Pays;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.store.Recorded;
import org.mutuality.testkit.RecordedCommands;

/** What a meeting earns; and that none waits for ever, in whichever order terms and meeting are stored. */
class MeetingRuleTest {
    private static final Attended ONE = seat(1, 0);
    private static final MeetingPrices NO_TERMS = (cohort, month) -> Optional.empty();
    private static final MeetingPrices UNPAID =
            (cohort, month) -> Optional.of(new MeetingPrice(Optional.empty(), Optional.empty()));
    private static final MeetingPrices PAID =
            (cohort, month) -> Optional.of(new MeetingPrice(Optional.of(php("100.00")), Optional.of(php("150.00"))));
    private static final Recorded RECORDED = new Recorded(1, "any", 0, "any", AT, Optional.empty());

    private final RecordedCommands commands = new RecordedCommands();

    @Test
    void it_earns_what_the_terms_say_and_nothing_where_they_say_nothing_of_meetings() {
        assertThat(rule(PAID, Standing.OPEN).owed(ONE)).contains(accrue(ONE, "150.00"));
        assertThat(rule(UNPAID, Standing.OPEN).owed(ONE)).isEmpty();
        assertThat(rule(NO_TERMS, Standing.OPEN).owed(ONE)).contains(await(ONE));
    }

    @Test
    void a_family_that_withdrew_its_consent_earns_and_an_erased_one_does_not() {
        assertThat(rule(PAID, Standing.HELD).owed(ONE)).contains(accrue(ONE, "150.00"));
        assertThat(rule(PAID, Standing.CLOSED).owed(ONE))
                .contains(new ForgoMeeting(ONE.monthId(), ONE, php("100.00"), Forgone.FAMILY_ERASED, AT));
    }

    @Test
    void terms_stored_before_the_wait_are_seen_by_the_reaction_to_the_wait() {
        new PriceMeetingOnceMore(rule(PAID, Standing.OPEN), commands).react(awaits(ONE), RECORDED);
        assertThat(commands.sent()).containsExactly(accrue(ONE, "150.00"));
    }

    @Test
    void terms_stored_after_the_wait_find_it_waiting() {
        new PriceMeetingOnceMore(rule(NO_TERMS, Standing.OPEN), commands).react(awaits(ONE), RECORDED);
        assertThat(commands.sent()).isEmpty();
        TermsSet terms = TermsSet.of(new TermsId(COHORT), "PH", Pays.perJournal("450.00", "2021-03"), AT);
        new AccrueWaitingMeetings((cohort, from) -> List.of(ONE), rule(PAID, Standing.OPEN), commands)
                .react(terms, RECORDED);
        assertThat(commands.sent()).containsExactly(accrue(ONE, "150.00"));
    }

    private static MeetingRule rule(MeetingPrices prices, Standing standing) {
        Standings standings = families -> Map.of(FAMILY, standing);
        return new MeetingRule(prices, standings, CLOCK);
    }
}
