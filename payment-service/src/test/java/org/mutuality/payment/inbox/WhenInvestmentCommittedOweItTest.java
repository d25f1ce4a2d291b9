package org.mutuality.payment.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.Months.*;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.payment.ledger.Entries;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.PayoutCommand.OwePayout;
import org.mutuality.testkit.RecordedCommands;

class WhenInvestmentAcceptedOweItTest {
    private static final UUID INVESTMENT = UUID.fromString("018f0000-0000-7000-8000-00000000000d");
    private static final UUID FUND = UUID.fromString("018f0000-0000-7000-8000-0000000000fd");
    private static final Money AMOUNT = Money.of("12500.00", "PHP");

    @Test
    void what_a_family_accepted_is_owed_however_often_it_is_told() {
        RecordedCommands commands = new RecordedCommands();
        WhenInvestmentAcceptedOweIt policy = new WhenInvestmentAcceptedOweIt(commands);
        policy.when(new InvestmentAccepted(INVESTMENT, FAMILY, COHORT, "PH", FUND, AMOUNT, AT), around());
        policy.when(new InvestmentAccepted(INVESTMENT, FAMILY, COHORT, "PH", FUND, AMOUNT, AT), around());
        // Equal commands to one transfer and one payout: the second is nothing to them, as their tests show.
        Due due = new Due(Due.Kind.INVESTMENT, INVESTMENT, FAMILY, FUND, "PH", Optional.empty(), AMOUNT);
        assertThat(commands.sent())
                .hasSize(4)
                .containsOnly(
                        PostTransfer.of(Entries.investment(INVESTMENT, FUND, FAMILY, "PH", AMOUNT, AT), AT),
                        OwePayout.of(due, AT));
    }

    private static Envelope around() {
        return new Envelope(
                UUID.randomUUID(),
                "mutuality.investment.InvestmentAccepted",
                "/mutuality/investment",
                FAMILY.toString(),
                "PH",
                Optional.of(COHORT),
                AT,
                Optional.empty());
    }
}
