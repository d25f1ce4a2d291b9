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
public final class PayoutFixture {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final UUID STIPEND = UUID.fromString("018f0000-0000-7000-8000-00000000005a");
    public static final UUID BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b1");
    public static final UUID OTHER_BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b2");
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    public static final Entitlement DUE = due("450.00");
    public static final PayoutId ID = DUE.payoutId();
    public static final PayoutOrder FIRST = order(1);
    public static final PayoutOrder SECOND = order(2);

    private PayoutFixture() {}

    static Entitlement due(String amount) {
        return new Entitlement(
                Entitlement.EntitlementType.JOURNAL,
                STIPEND,
                FAMILY,
                COHORT,
                "PH",
                Optional.of(YearMonth.parse("2021-03")),
                Money.of(amount, "PHP"));
    }

    static PayoutOrder order(int attempt) {
        return PayoutOrder.of(ID, BATCH, "cash", attempt);
    }

    static CreatePayout owe(String amount) {
        return new CreatePayout(ID, due(amount), AT);
    }

    static AddPayoutToBatch claim(UUID batch) {
        return new AddPayoutToBatch(ID, batch, "cash", AT);
    }

    static RemovePayoutFromBatch free(UUID batch) {
        return new RemovePayoutFromBatch(ID, batch, AT);
    }

    static SendPayout send(UUID batch) {
        return new SendPayout(ID, batch, Optional.empty(), AT);
    }

    static RetryPayout retry(PayoutOrder failed) {
        return new RetryPayout(ID, BATCH, failed.orderId(), AT);
    }

    static SettlePayout settle(PayoutOrder order) {
        return new SettlePayout(ID, order.orderId(), "R-1", List.of(), AT);
    }

    static SettlePayout settle(PayoutOrder order, String fee, String currency) {
        return new SettlePayout(ID, order.orderId(), "R-1", fees(FeeType.PAYING, fee, currency), AT);
    }

    static ReturnPayout returnPayout(PayoutOrder order, String fee) {
        return new ReturnPayout(ID, order.orderId(), "WALLET_CLOSED", fees(FeeType.RETURNING, fee, "PHP"), AT);
    }

    private static List<ReportedFee> fees(FeeType work, String fee, String currency) {
        return ReportedFee.of(work, List.of(Money.of(fee, currency)));
    }

    static FailPayout fail(PayoutOrder order) {
        return new FailPayout(ID, order.orderId(), "NO_SUCH_WALLET", AT);
    }

    static MarkOutcomeUnknown doubt(PayoutOrder order) {
        return new MarkOutcomeUnknown(ID, order.orderId(), AT);
    }

    static ReturnPayout returnPayout(PayoutOrder order) {
        return new ReturnPayout(ID, order.orderId(), "WALLET_CLOSED", List.of(), AT);
    }

    public static PayoutCreated owed() {
        return new PayoutCreated(ID, DUE, AT);
    }

    public static PayoutAddedToBatch claimed(UUID batch) {
        return new PayoutAddedToBatch(ID, batch, "cash", AT);
    }

    public static PayoutRemovedFromBatch freed(UUID batch) {
        return new PayoutRemovedFromBatch(ID, batch, AT);
    }

    public static PayoutSent sent(PayoutOrder order) {
        return new PayoutSent(ID, DUE, order, Optional.empty(), AT);
    }

    public static PayoutOutcomeUnknown unknown(PayoutOrder order) {
        return new PayoutOutcomeUnknown(ID, order, AT);
    }

    public static PayoutSettled settled(PayoutOrder order) {
        return new PayoutSettled(ID, DUE, order, "R-1", false, AT);
    }

    public static PayoutSettled settledLate(PayoutOrder order) {
        return new PayoutSettled(ID, DUE, order, "R-1", true, AT);
    }

    public static PayoutFailed failed(PayoutOrder order) {
        return new PayoutFailed(ID, DUE, order, "NO_SUCH_WALLET", AT);
    }

    public static PayoutRetried retried(PayoutOrder order) {
        return new PayoutRetried(ID, order, AT);
    }

    public static PayoutReturned returned(PayoutOrder order) {
        return new PayoutReturned(ID, DUE, order, "WALLET_CLOSED", AT);
    }

    public static PayoutFeeCharged charged(PayoutOrder order, FeeType work, String fee) {
        return new PayoutFeeCharged(ID, DUE, order, work, Money.of(fee, "PHP"), AT);
    }

    static FeeDisputed doubted(PayoutOrder order, FeeType work, String fee, String currency) {
        return new FeeDisputed(ID, order, work, Money.of(fee, currency), AT);
    }

    public static ContradictoryReportReceived contradicted(PayoutOrder order, OrderOutcome known, OrderOutcome reported) {
        return new ContradictoryReportReceived(ID, order, known, reported, AT);
    }

    public static PayoutHeld held() {
        return new PayoutHeld(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT);
    }

    public static PayoutCancelled closed() {
        return new PayoutCancelled(ID, DUE, AT);
    }
}
