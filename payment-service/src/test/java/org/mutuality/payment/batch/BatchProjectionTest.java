package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchFixture.*;

import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.testkit.ProjectionSpec;

class BatchProjectionTest {
    private static final String ROWS = """
            select status, line_count, sum_minor, missing_minor, prepared_by, array_to_string(approved_by, ','),
                   approvers_needed, released_by, retries, spent_minor from batch_view""";
    private final ProjectionSpec<BatchEvent> view = ProjectionSpec.of(new BatchProjection());

    @Test
    void a_batch_is_a_row_that_says_who_did_what() {
        view.given(prepared(), added(), filled(), new BudgetShortfallRecorded(ID, Money.of("1.00", "PHP"), AT))
                .then(ROWS, "FILLED | 2 | 90000 | 100 | maria |  | 1 | null | 0 | null")
                .given(new BatchFundingRequested(ID, PLAN, SUM, "maria", AT), funded(), approved("carla", 2))
                .then(ROWS, "FUNDED | 2 | 90000 | null | maria | carla | 2 | null | 0 | null")
                .given(approved("carlos", 2), released(), new BatchRetried(ID, "carla", AT), closed())
                .then(ROWS, "CLOSED | 2 | 90000 | null | maria | carla,carlos | 2 | carla | 1 | 45000")
                .rebuilt()
                .then(ROWS, "CLOSED | 2 | 90000 | null | maria | carla,carlos | 2 | carla | 1 | 45000");
    }

    @Test
    void a_cancelled_one_says_so() {
        view.given(prepared(), cancelled()).then("select status from batch_view", "CANCELLED");
    }
}
