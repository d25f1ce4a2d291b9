package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.Receipts.*;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class ReceiptProjectionTest {
    private static final String ROWS =
            "select country, cohort_id, fund_id, amount_minor, currency, received_on, reference, recorded_by from receipt_view";
    private static final String ROW = "PH | " + COHORT + " | null | 100000000 | PHP | 2021-04-01 | GRANT 7 | maria";

    @Test
    void money_received_is_shown() {
        ProjectionSpec.of(new ReceiptProjection())
                .given(received("1000000.00"))
                .then(ROWS, ROW)
                .rebuilt()
                .then(ROWS, ROW);
    }
}
