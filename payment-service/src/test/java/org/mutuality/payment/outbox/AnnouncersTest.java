package org.mutuality.payment.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.Months.*;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.PayoutClosed;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.contracts.payment.ReceiptReversed;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.payout.Payouts;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.Receipts;
import org.mutuality.payment.terms.Pays;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.store.Recorded;

class AnnouncersTest {
    private static final Money PRICE = Money.of("450.00", "PHP");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final Recorded RECORDED = new Recorded(1, "any", 0, "any", AT, Optional.empty());

    @Test
    void terms_are_told_under_their_cohort() {
        assertThat(new TermsAnnouncer()
                        .announce(
                                TermsSet.of(new TermsId(COHORT), "PH", Pays.perJournal("450.00", "2021-03"), AT),
                                RECORDED))
                .contains(new Announcement(
                        new StipendTermsSet(COHORT, "PH", PRICE, MARCH, AT), COHORT, "PH", Optional.of(COHORT)));
    }

    @Test
    void a_stipend_is_told_under_its_family() {
        assertThat(new StipendAnnouncer().announce(accrued("2021-03", "450.00"), RECORDED))
                .contains(new Announcement(
                        new StipendAccrued(
                                earned("2021-03").stipendId().value(), FAMILY, COHORT, "PH", MARCH, PRICE, AT),
                        FAMILY,
                        "PH",
                        Optional.of(COHORT)));
    }

    @Test
    void that_one_waits_stays_home() {
        assertThat(new StipendAnnouncer().announce(awaits("2021-03"), RECORDED)).isEmpty();
    }

    @Test
    void that_one_was_told_too_late_stays_home() {
        assertThat(new StipendAnnouncer().announce(forgone(earned("2021-03")), RECORDED))
                .isEmpty();
    }

    @Test
    void what_became_of_a_payout_is_told_under_its_family_without_the_providers_words() {
        PayoutAnnouncer announcer = new PayoutAnnouncer();
        UUID payout = Payouts.ID.value();
        Optional<UUID> cohort = Optional.of(COHORT);
        Optional<UUID> cause = Optional.of(Payouts.DUE.causeId());
        Optional<YearMonth> march = Optional.of(MARCH);
        assertThat(announcer.announce(Payouts.settled(Payouts.FIRST), RECORDED))
                .contains(told(new PayoutSettled(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.announce(Payouts.failed(Payouts.FIRST), RECORDED))
                .contains(told(new PayoutFailed(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.announce(Payouts.returned(Payouts.FIRST), RECORDED))
                .contains(told(new PayoutReturned(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.announce(Payouts.closed(), RECORDED))
                .contains(told(new PayoutClosed(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.announce(Payouts.sent(Payouts.FIRST), RECORDED)).isEmpty();
    }

    private static Announcement told(Object fact) {
        return new Announcement(fact, FAMILY, "PH", Optional.of(COHORT));
    }

    @Test
    void a_reversed_receipt_is_told_as_the_receipt_was() {
        ReceiptEvent.ReceiptReversed reversed = Receipts.reversed("10.00");
        assertThat(new ReceiptAnnouncer().announce(reversed, RECORDED))
                .contains(new Announcement(
                        new ReceiptReversed(
                                reversed.receiptId().value(),
                                "PH",
                                Optional.of(COHORT),
                                Optional.empty(),
                                Money.of("10.00", "PHP"),
                                AT),
                        COHORT,
                        "PH",
                        Optional.of(COHORT)));
    }

    @Test
    void money_received_is_told_under_its_cohort_without_the_funders_words() {
        MoneyReceived received = Receipts.received("1000000.00");
        assertThat(new ReceiptAnnouncer().announce(received, RECORDED))
                .contains(new Announcement(
                        new org.mutuality.contracts.payment.MoneyReceived(
                                received.receiptId().value(),
                                "PH",
                                Optional.of(COHORT),
                                Optional.empty(),
                                Money.of("1000000.00", "PHP"),
                                received.receipt().receivedOn(),
                                AT),
                        COHORT,
                        "PH",
                        Optional.of(COHORT)));
    }
}
