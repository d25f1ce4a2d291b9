package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentEvent.CommitmentRequested;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentAccepted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentCommitted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDeclined;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDisbursed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentNotArrived;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentOffered;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;

/** Events and values of one investment. */
public final class InvestmentFixture {
    public static final InvestmentId ID = new InvestmentId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    public static final UUID FUND = UUID.fromString("018f0000-0000-7000-8000-0000000000fd");
    public static final InvestmentSubject SUBJECT = new InvestmentSubject(FAMILY, COHORT, "PH", FUND);
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");

    public static final Optional<EncryptedText> PURPOSE =
            Optional.of(new EncryptedText(new Ciphertext("v1.a"), "fingerprint of the purpose"));

    private InvestmentFixture() {}

    public static Money php(String amount) {
        return Money.of(amount, "PHP");
    }

    public static Proposal loan(String amount) {
        return new Proposal(InvestmentKind.LOAN, php(amount), Optional.of("a second sewing machine"));
    }

    public static InvestmentProposed proposed(String amount) {
        return new InvestmentProposed(ID, SUBJECT, loan(amount).withoutPurpose(), "maria", AT, PURPOSE);
    }

    public static InvestmentOffered offered(String amount) {
        return new InvestmentOffered(ID, SUBJECT, php(amount), "lead", AT);
    }

    public static InvestmentAccepted accepted(String amount) {
        return new InvestmentAccepted(ID, SUBJECT, php(amount), AT);
    }

    public static InvestmentDeclined declined() {
        return new InvestmentDeclined(ID, SUBJECT, AT);
    }

    public static CommitmentRequested requested(String by) {
        return new CommitmentRequested(ID, SUBJECT, php("150.00"), by, AT);
    }

    public static InvestmentCommitted committed(String by) {
        return new InvestmentCommitted(ID, SUBJECT, php("150.00"), by, AT);
    }

    public static InvestmentDisbursed disbursed(Instant at) {
        return new InvestmentDisbursed(ID, SUBJECT, php("150.00"), at);
    }

    public static InvestmentNotArrived notArrived(PayoutOutcome outcome, Instant at) {
        return new InvestmentNotArrived(ID, SUBJECT, php("150.00"), outcome, at);
    }

    public static InvestmentClosed closed(Optional<Money> requested) {
        return new InvestmentClosed(ID, SUBJECT, requested, AT);
    }
}
