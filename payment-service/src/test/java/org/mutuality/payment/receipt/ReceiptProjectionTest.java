package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptFixture.*;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class ReceiptProjectionTest {
    private static final String ROWS =
            "select country, cohort_id, fund_id, amount_minor, currency, received_on, reference, recorded_by from receipt";
    private static final String ROW = "PH | " + COHORT + " | null | 100000000 | PHP | 2021-04-01 | GRANT 7 | maria";

    @Test
    void a_reversal_is_shown_as_far_as_it_is() {
        String query = "select reversal_reason, reversal_approved_by, reversed_at is null, version from receipt";
        ProjectionSpec.of(new ReceiptProjection())
                .given(received("10.00"), proposed("typed twice", 2, "maria"))
                .then(query, "typed twice | null | true | 2")
                .given(approved(3), reversed("10.00"))
                .then(query, "typed twice | chen | false | 4")
                .rebuilt()
                .then(query, "typed twice | chen | false | 4");
    }

    @Test
    void money_received_is_shown() {
        ProjectionSpec.of(new ReceiptProjection())
                .given(received("1000000.00"))
                .then(ROWS, ROW)
                .rebuilt()
                .then(ROWS, ROW);
    }
}
