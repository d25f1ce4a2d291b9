package org.mutuality.payment.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.contracts.payment.ReceiptReversed;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.payout.PayoutFixture;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptFixture;
import org.mutuality.payment.terms.RatesFixture;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

class EventMappersTest {
    private static final Money PRICE = Money.of("450.00", "PHP");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final EventMetadata RECORDED = new EventMetadata(1, "any", 0, "any", AT, Optional.empty());

    @Test
    void terms_are_published_under_their_cohort() {
        assertThat(new TermsEventMapper()
                        .map(
                                TermsSet.of(
                                        new TermsId(COHORT),
                                        "PH",
                                        RatesFixture.perJournal("450.00", "2021-03"),
                                        AT,
                                        "pia",
                                        "lea"),
                                RECORDED))
                .contains(new OutgoingMessage(
                        new StipendTermsSet(COHORT, "PH", PRICE, MARCH, AT), COHORT, "PH", Optional.of(COHORT)));
    }

    @Test
    void a_stipend_is_published_under_its_family() {
        assertThat(new StipendEventMapper().map(accrued("2021-03", "450.00"), RECORDED))
                .contains(new OutgoingMessage(
                        new StipendAccrued(
                                earned("2021-03").stipendId().value(), FAMILY, COHORT, "PH", MARCH, PRICE, AT),
                        FAMILY,
                        "PH",
                        Optional.of(COHORT)));
    }

    @Test
    void that_one_waits_stays_home() {
        assertThat(new StipendEventMapper().map(awaits("2021-03"), RECORDED)).isEmpty();
    }

    @Test
    void that_one_was_submitted_too_late_is_not_published() {
        assertThat(new StipendEventMapper().map(forfeited(earned("2021-03")), RECORDED))
                .isEmpty();
    }

    @Test
    void the_outcome_of_a_payout_is_published_under_its_family_without_the_providers_text() {
        PayoutEventMapper announcer = new PayoutEventMapper();
        UUID payout = PayoutFixture.ID.value();
        Optional<UUID> cohort = Optional.of(COHORT);
        Optional<UUID> cause = Optional.of(PayoutFixture.DUE.causeId());
        Optional<YearMonth> march = Optional.of(MARCH);
        assertThat(announcer.map(PayoutFixture.settled(PayoutFixture.FIRST), RECORDED))
                .contains(published(new PayoutSettled(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.map(PayoutFixture.failed(PayoutFixture.FIRST), RECORDED))
                .contains(published(new PayoutFailed(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.map(PayoutFixture.returned(PayoutFixture.FIRST), RECORDED))
                .contains(published(new PayoutReturned(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.map(PayoutFixture.closed(), RECORDED))
                .contains(published(new PayoutCancelled(
                        payout, FAMILY, cohort, Optional.empty(), "PH", "journal", cause, march, PRICE, AT)));
        assertThat(announcer.map(PayoutFixture.sent(PayoutFixture.FIRST), RECORDED))
                .isEmpty();
    }

    private static OutgoingMessage published(Object fact) {
        return new OutgoingMessage(fact, FAMILY, "PH", Optional.of(COHORT));
    }

    @Test
    void a_reversed_receipt_is_published_as_the_receipt_was() {
        ReceiptEvent.ReceiptReversed reversed = ReceiptFixture.reversed("10.00");
        assertThat(new ReceiptEventMapper().map(reversed, RECORDED))
                .contains(new OutgoingMessage(
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
    void money_received_is_published_under_its_cohort_without_the_funders_text() {
        MoneyReceived received = ReceiptFixture.received("1000000.00");
        assertThat(new ReceiptEventMapper().map(received, RECORDED))
                .contains(new OutgoingMessage(
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
