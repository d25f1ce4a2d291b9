package org.mutuality.payment.payout.tracking;

import static org.mutuality.payment.payout.PayoutFixture.*;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.testkit.ProjectionSpec;

class PayoutProjectionTest {
    private static final String ROW = """
            select kind, month, amount_minor, currency, programme_money, status, batch_id, provider, attempts, order_id,
                   reference, reason, contradicted from payout_view""";
    private static final String SUMS =
            "select batch_id, claimed, settled_minor from payout_batch_sum order by batch_id";
    private final ProjectionSpec<PayoutEvent> view = ProjectionSpec.of(new PayoutProjection());

    @Test
    void what_is_owed_is_a_row_that_changes_with_what_happens() {
        String owed = "JOURNAL | 2021-03 | 45000 | PHP | true | ";
        view.given(owed())
                .then(ROW, owed + "DUE | null | null | 0 | null | null | null | false")
                .given(claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST), sent(SECOND), unknown(SECOND))
                .then(ROW, owed + "UNKNOWN | " + at(SECOND) + " | null | NO_SUCH_WALLET | false")
                .given(settled(SECOND))
                .then(ROW, owed + "SETTLED | " + at(SECOND) + " | R-1 | null | false")
                .given(returned(SECOND), contradicted(SECOND, OrderOutcome.RETURNED, OrderOutcome.FAILED))
                .then(ROW, owed + "RETURNED | " + at(SECOND) + " | R-1 | WALLET_CLOSED | true")
                .rebuilt()
                .then(ROW, owed + "RETURNED | " + at(SECOND) + " | R-1 | WALLET_CLOSED | true");
    }

    @Test
    void what_is_freed_is_due_and_what_is_erased_is_closed() {
        String status = "select status, batch_id, provider from payout_view";
        view.given(owed(), claimed(BATCH), freed(BATCH))
                .then(status, "DUE | null | null")
                .given(closed())
                .then(status, "CLOSED | null | null");
    }

    @Test
    void what_holds_it_is_shown_once() {
        String held = "select array_to_string(held, ',') from payout_view";
        view.given(owed(), held(), held())
                .then(held, "CONSENT_WITHDRAWN")
                .given(new HoldReleased(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT))
                .then(held, "");
    }

    @Test
    void a_batch_counts_what_it_claimed_and_what_it_paid_though_it_went_on_to_another() {
        view.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), returned(FIRST), claimed(OTHER_BATCH))
                .then(SUMS, BATCH + " | 1 | 45000", OTHER_BATCH + " | 1 | 0")
                .rebuilt()
                .then(SUMS, BATCH + " | 1 | 45000", OTHER_BATCH + " | 1 | 0");
    }

    @Test
    void what_was_settled_late_is_counted_apart_and_what_was_freed_not() {
        view.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), freed(BATCH), settledLate(FIRST))
                .then(SUMS, BATCH + " | 0 | 0");
    }

    @Test
    void five_thousand_are_rows_too() {
        PayoutEvent[] owed = IntStream.range(0, 5_000)
                .mapToObj(nth -> new Entitlement(
                        Entitlement.EntitlementType.INVESTMENT,
                        new UUID(7, nth),
                        FAMILY,
                        COHORT,
                        "PH",
                        Optional.empty(),
                        DUE.amount()))
                .map(due -> new PayoutCreated(due.payoutId(), due, AT))
                .toArray(PayoutEvent[]::new);
        view.given(owed).then("select count(*) as rows, count(month) as months from payout_view", "5000 | 0");
    }

    private static String at(PayoutOrder order) {
        return "%s | cash | %d | %s".formatted(BATCH, order.attempt(), order.orderId());
    }
}
