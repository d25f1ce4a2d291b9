package org.mutuality.payment.payout;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent.*;

/** One payout, as tests write it down. */
public final class Payouts {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final UUID STIPEND = UUID.fromString("018f0000-0000-7000-8000-00000000005a");
    public static final UUID BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b1");
    static final UUID OTHER_BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b2");
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    public static final Due DUE = due("450.00");
    public static final PayoutId ID = DUE.payoutId();
    public static final Order FIRST = order(1);
    public static final Order SECOND = order(2);

    private Payouts() {}

    static Due due(String amount) {
        return new Due(
                Due.Kind.JOURNAL,
                STIPEND,
                FAMILY,
                COHORT,
                "PH",
                Optional.of(YearMonth.parse("2021-03")),
                Money.of(amount, "PHP"));
    }

    static Order order(int attempt) {
        return Order.of(ID, BATCH, "cash", attempt);
    }

    static OwePayout owe(String amount) {
        return new OwePayout(ID, due(amount), AT);
    }

    static ClaimPayout claim(UUID batch) {
        return new ClaimPayout(ID, batch, "cash", AT);
    }

    static FreePayout free(UUID batch) {
        return new FreePayout(ID, batch, AT);
    }

    static SendPayout send(UUID batch) {
        return new SendPayout(ID, batch, Optional.empty(), AT);
    }

    static RetryPayout retry(Order failed) {
        return new RetryPayout(ID, BATCH, failed.orderId(), AT);
    }

    static SettlePayout settle(Order order) {
        return new SettlePayout(ID, order.orderId(), "R-1", List.of(), AT);
    }

    static SettlePayout settle(Order order, String fee, String currency) {
        return new SettlePayout(ID, order.orderId(), "R-1", fees(Work.PAYING, fee, currency), AT);
    }

    static ReturnPayout giveBack(Order order, String fee) {
        return new ReturnPayout(ID, order.orderId(), "WALLET_CLOSED", fees(Work.RETURNING, fee, "PHP"), AT);
    }

    private static List<ToldFee> fees(Work work, String fee, String currency) {
        return ToldFee.of(work, List.of(Money.of(fee, currency)));
    }

    static FailPayout fail(Order order) {
        return new FailPayout(ID, order.orderId(), "NO_SUCH_WALLET", AT);
    }

    static DoubtPayout doubt(Order order) {
        return new DoubtPayout(ID, order.orderId(), AT);
    }

    static ReturnPayout giveBack(Order order) {
        return new ReturnPayout(ID, order.orderId(), "WALLET_CLOSED", List.of(), AT);
    }

    public static PayoutOwed owed() {
        return new PayoutOwed(ID, DUE, AT);
    }

    public static PayoutClaimed claimed(UUID batch) {
        return new PayoutClaimed(ID, batch, "cash", AT);
    }

    static PayoutFreed freed(UUID batch) {
        return new PayoutFreed(ID, batch, AT);
    }

    public static PayoutSent sent(Order order) {
        return new PayoutSent(ID, DUE, order, Optional.empty(), AT);
    }

    static PayoutUnknown unknown(Order order) {
        return new PayoutUnknown(ID, order, AT);
    }

    public static PayoutSettled settled(Order order) {
        return new PayoutSettled(ID, DUE, order, "R-1", false, AT);
    }

    public static PayoutSettled settledLate(Order order) {
        return new PayoutSettled(ID, DUE, order, "R-1", true, AT);
    }

    public static PayoutFailed failed(Order order) {
        return new PayoutFailed(ID, DUE, order, "NO_SUCH_WALLET", AT);
    }

    static PayoutRetried retried(Order order) {
        return new PayoutRetried(ID, order, AT);
    }

    public static PayoutReturned returned(Order order) {
        return new PayoutReturned(ID, DUE, order, "WALLET_CLOSED", AT);
    }

    public static PayoutCharged charged(Order order, Work work, String fee) {
        return new PayoutCharged(ID, DUE, order, work, Money.of(fee, "PHP"), AT);
    }

    static FeeDoubted doubted(Order order, Work work, String fee, String currency) {
        return new FeeDoubted(ID, order, work, Money.of(fee, currency), AT);
    }

    static AnswerContradicted contradicted(Order order, Outcome known, Outcome told) {
        return new AnswerContradicted(ID, order, known, told, AT);
    }

    static PayoutHeld held() {
        return new PayoutHeld(ID, Hold.CONSENT_WITHDRAWN, AT);
    }

    public static PayoutClosed closed() {
        return new PayoutClosed(ID, DUE, AT);
    }
}
