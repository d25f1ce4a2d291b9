package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.mutuality.payment.ledger.LedgerFixture.Step;
import org.mutuality.payment.payout.PayoutEvent.PayoutFeeCharged;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;

/**
 * Many batches over one purse, with answers, returns, late settlements and fees at any moment, whether or not the batch is
 * closed, and reactions that come twice: at every moment the bank has what was received, less what batches have drawn, what
 * families have and what providers took.
 */
class BankPropertyTest {
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void the_bank_has_what_was_received_less_what_is_drawn_paid_and_charged(@ForAll("steps") List<Step> steps) {
        try (LedgerFixture house = new LedgerFixture()) {
            for (Step step : steps) {
                house.does(step);
                agrees(house);
            }
            house.ends();
            agrees(house);
            assertThat(house.balance(LedgerAccountType.PROVIDER, LedgerFixture.PROVIDER))
                    .isZero();
            assertThat(house.balance(LedgerAccountType.PROVIDER_CLEARING, LedgerFixture.PROVIDER))
                    .isZero();
            assertThat(house.balance(LedgerAccountType.BANK, LedgerFixture.HOLDER))
                    .isEqualTo(LedgerFixture.RECEIVED - house.sold() - house.paid() - house.fees());
            // Else it would say nothing.
            covers("returned", house.hasAfterClosing(PayoutReturned.class));
            covers("settled", house.hasAfterClosing(PayoutSettled.class));
            covers("charged", house.hasAfterClosing(PayoutFeeCharged.class));
        }
    }

    private static void covers(String what, boolean afterClosing) {
        Statistics.label(what + " after closing")
                .collect(afterClosing)
                .coverage(tries -> tries.check(true).count(count -> count > 0));
    }

    private static void agrees(LedgerFixture house) {
        assertThat(house.difference()).isZero();
        assertThat(house.balance(LedgerAccountType.FEES, LedgerFixture.HOLDER)).isEqualTo(house.fees());
        assertThat(-house.balance(LedgerAccountType.PROVIDER_CLEARING, LedgerFixture.PROVIDER))
                .isEqualTo(house.underWay());
        assertThat(house.balance(LedgerAccountType.PROVIDER, LedgerFixture.PROVIDER))
                .isEqualTo(house.notYetTakenBack());
        assertThat(house.balance(LedgerAccountType.BANK, LedgerFixture.HOLDER))
                .as("at the bank and with the provider")
                .isEqualTo(
                        LedgerFixture.RECEIVED - house.sold() - house.paid() - house.fees() - house.notYetTakenBack());
        assertThat(house.balance(LedgerAccountType.BANK, LedgerFixture.HOLDER))
                .as("as the purse counts it")
                .isEqualTo(house.free() + house.blocked() - house.drawn());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<LedgerFixture.What> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(LedgerFixture.What.BATCH)),
                Tuple.of(5, Arbitraries.just(LedgerFixture.What.SEND)),
                Tuple.of(6, Arbitraries.just(LedgerFixture.What.SETTLE)),
                Tuple.of(5, Arbitraries.just(LedgerFixture.What.FAIL)),
                Tuple.of(2, Arbitraries.just(LedgerFixture.What.RETURN)),
                Tuple.of(2, Arbitraries.just(LedgerFixture.What.RETRY)),
                Tuple.of(4, Arbitraries.just(LedgerFixture.What.CLOSE)),
                Tuple.of(1, Arbitraries.just(LedgerFixture.What.CONVERT)),
                Tuple.of(2, Arbitraries.just(LedgerFixture.What.AGAIN)));
        return Combinators.combine(
                        what, Arbitraries.integers().between(0, 1_000).withDistribution(RandomDistribution.uniform()))
                .as(Step::new)
                .list()
                .ofMinSize(100)
                .ofMaxSize(160);
    }
}
