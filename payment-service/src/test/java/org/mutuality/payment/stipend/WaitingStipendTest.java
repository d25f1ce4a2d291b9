package org.mutuality.payment.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.AccrueWaitingStipends.WaitingStipends;
import org.mutuality.payment.terms.JournalRate;
import org.mutuality.payment.terms.JournalRates;
import org.mutuality.payment.terms.RatesFixture;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.testkit.RecordingCommandGateway;

/**
 * A journal arrives while terms are being set. The policy looks at a view that may be behind, so it may order a wait although
 * the terms are stored already. The store puts both facts in one order, and a reaction to a fact runs only after the views
 * have passed that fact. So there are two cases, and in each one of the two reactions sees both facts.
 */
class WaitingStipendTest {
    private static final JournalRates NOT_YET_IN_THE_VIEW = (cohort, month) -> Optional.empty();
    private static final JournalRates IN_THE_VIEW =
            (cohort, month) -> Optional.of(new JournalRate(Money.of("450.00", "PHP"), Optional.empty()));
    private static final EventMetadata RECORDED = new EventMetadata(1, "any", 0, "any", AT, Optional.empty());
    private static final TermsSet TERMS =
            TermsSet.of(new TermsId(COHORT), "PH", RatesFixture.perJournal("450.00", "2021-03"), AT, "pia", "lea");

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void terms_stored_before_the_wait_are_seen_by_the_reaction_to_the_wait() {
        // store: 1 TermsSet, 2 StipendAwaitsTerms; the policy read the view before it had passed 1
        assertThat(rule(NOT_YET_IN_THE_VIEW).decide(earned("2021-03"))).isEqualTo(await("2021-03"));
        // the reaction to 2 runs after the view has passed 2, and so 1
        new RetryStipendPricing(rule(IN_THE_VIEW), commands).react(awaits("2021-03"), RECORDED);
        assertThat(commands.sent()).containsExactly(accrue("2021-03", "450.00"));
    }

    @Test
    void terms_stored_after_the_wait_find_it_waiting() {
        // store: 1 StipendAwaitsTerms, 2 TermsSet; the reaction to 1 may see no terms, and the wait goes on
        new RetryStipendPricing(rule(NOT_YET_IN_THE_VIEW), commands).react(awaits("2021-03"), RECORDED);
        assertThat(commands.sent()).isEmpty();
        // the reaction to 2 runs after the views have passed 2, and so 1: it stands among the waiting
        new AccrueWaitingStipends((cohort, from) -> List.of(earned("2021-03")), rule(IN_THE_VIEW), commands)
                .react(TERMS, RECORDED);
        assertThat(commands.sent()).containsExactly(accrue("2021-03", "450.00"));
    }

    @Test
    void only_the_cohort_of_the_terms_is_looked_at_and_only_from_their_month_on() {
        WaitingStipends waiting = (cohort, from) -> {
            assertThat(cohort).isEqualTo(COHORT);
            assertThat(from).isEqualTo(YearMonth.parse("2021-03"));
            return List.of(earned("2021-03"), earned("2021-05"));
        };
        new AccrueWaitingStipends(waiting, rule(IN_THE_VIEW), commands).react(TERMS, RECORDED);
        assertThat(commands.sent()).containsExactly(accrue("2021-03", "450.00"), accrue("2021-05", "450.00"));
    }

    private static StipendRule rule(JournalRates prices) {
        return new StipendRule(prices, CompletedMonthFixture.OPEN, CLOCK);
    }
}
