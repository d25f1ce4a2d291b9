package org.mutuality.payment.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.posting.PostingRules;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutCommand.CancelPayout;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.testkit.RecordingCommandGateway;

class WhenInvestmentCommittedCreatePayoutTest {
    private static final UUID INVESTMENT = UUID.fromString("018f0000-0000-7000-8000-00000000000d");
    private static final UUID FUND = UUID.fromString("018f0000-0000-7000-8000-0000000000fd");
    private static final Money AMOUNT = Money.of("12500.00", "PHP");
    private static final InvestmentCommitted FACT =
            new InvestmentCommitted(INVESTMENT, FAMILY, COHORT, "PH", FUND, AMOUNT, AT);
    private static final Entitlement DUE = new Entitlement(
            Entitlement.EntitlementType.INVESTMENT, INVESTMENT, FAMILY, FUND, "PH", Optional.empty(), AMOUNT);
    private static final PostTransfer POSTED =
            PostTransfer.of(PostingRules.investment(INVESTMENT, FUND, FAMILY, "PH", AMOUNT, AT), AT);

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void what_was_committed_is_owed_however_often_it_is_delivered() {
        handle(commands, PaymentEligibility.OPEN);
        handle(commands, PaymentEligibility.OPEN);
        // Equal commands to one transfer and one payout: the second is nothing to them, as their tests show.
        assertThat(commands.sent()).hasSize(4).containsOnly(POSTED, CreatePayout.of(DUE, AT));
    }

    @Test
    void to_an_erased_family_it_is_owed_and_closed_at_once() {
        handle(commands, PaymentEligibility.CLOSED);
        assertThat(commands.sent())
                .containsExactly(POSTED, CreatePayout.of(DUE, AT), new CancelPayout(DUE.payoutId(), AT));
    }

    @Test
    void what_was_owed_since_it_was_accepted_stays_owed_exactly_once() {
        try (InMemory books = new InMemory(Transfer.class, Payout.class)) {
            Instant accepted = AT.minus(Duration.ofDays(40));
            books.send(PostTransfer.of(
                    PostingRules.investment(INVESTMENT, FUND, FAMILY, "PH", AMOUNT, accepted), accepted));
            books.send(CreatePayout.of(DUE, accepted));
            List<Object> before = books.storedEvents();
            handle(books, PaymentEligibility.OPEN);
            handle(books, PaymentEligibility.OPEN);
            assertThat(books.storedEvents()).isEqualTo(before).hasSize(2);
        }
    }

    @Test
    void another_amount_under_the_same_id_changes_nothing_and_is_refused() {
        try (InMemory books = new InMemory(Transfer.class, Payout.class)) {
            handle(books, PaymentEligibility.OPEN);
            List<Object> before = books.storedEvents();
            assertThatThrownBy(() -> handle(books, PaymentEligibility.OPEN, committed("12500.01")))
                    .isInstanceOf(ProblemException.class);
            assertThat(books.storedEvents()).isEqualTo(before);
        }
    }

    @Test
    void what_the_books_refuse_is_not_owed() {
        try (InMemory books = new InMemory(Transfer.class, Payout.class)) {
            assertThatThrownBy(() -> handle(books, PaymentEligibility.OPEN, committed("0.00")))
                    .isInstanceOf(ProblemException.class);
            assertThat(books.storedEvents()).isEmpty();
        }
    }

    private static InvestmentCommitted committed(String amount) {
        return new InvestmentCommitted(INVESTMENT, FAMILY, COHORT, "PH", FUND, Money.of(amount, "PHP"), AT);
    }

    private static void handle(CommandGateway commands, PaymentEligibility eligibility) {
        handle(commands, eligibility, FACT);
    }

    private static void handle(CommandGateway commands, PaymentEligibility eligibility, InvestmentCommitted fact) {
        new WhenInvestmentCommittedCreatePayout(families -> all(families, eligibility), commands)
                .when(
                        fact,
                        new Envelope(
                                UUID.randomUUID(),
                                "mutuality.investment.InvestmentCommitted",
                                "/mutuality/investment",
                                FAMILY.toString(),
                                "PH",
                                Optional.of(COHORT),
                                AT,
                                Optional.empty()));
    }

    private static Map<UUID, PaymentEligibility> all(Set<UUID> families, PaymentEligibility eligibility) {
        return families.stream().collect(Collectors.toMap(family -> family, family -> eligibility));
    }
}
