package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.ledger.TransferFixture.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class LedgerProjectionTest {
    private static final String POSTINGS =
            "select kind, amount_minor, currency, value_on from posting order by position, leg";
    private static final String ACCOUNTS =
            "select kind, owner_id, value_on, debit_minor, credit_minor from account_day order by kind desc, value_on";
    private static final String KINDS =
            "select kind, value_on, debit_minor, credit_minor from kind_day order by kind desc, value_on";
    private final ProjectionSpec<TransferEvent> view = ProjectionSpec.of(new LedgerProjection());

    @Test
    void a_transfer_is_a_posting_for_each_leg() {
        view.given(posted(owed("450.00")))
                .then(
                        POSTINGS,
                        "STIPEND_EXPENSE | 45000 | PHP | 2021-04-02",
                        "FAMILY_PAYABLE | -45000 | PHP | 2021-04-02");
    }

    @Test
    void a_batch_is_added_up_by_account_kind_and_day() {
        view.given(posted(owed("450.00")), posted(owed("0.01")), posted(yesterday("1.00")))
                .given(posted(owed("50.00")), posted(yesterday("2.00")))
                .then(
                        ACCOUNTS,
                        "STIPEND_EXPENSE | " + COHORT + " | 2021-04-01 | 300 | 0",
                        "STIPEND_EXPENSE | " + COHORT + " | 2021-04-02 | 50001 | 0",
                        "FAMILY_PAYABLE | " + FAMILY + " | 2021-04-01 | 0 | 300",
                        "FAMILY_PAYABLE | " + FAMILY + " | 2021-04-02 | 0 | 50001")
                .then(KINDS, sums())
                .rebuilt()
                .then(KINDS, sums());
    }

    @Test
    void more_than_64_bits_of_it_add_up() {
        TransferEvent[] many = new TransferEvent[10_000];
        for (int nth = 0; nth < many.length; nth++) {
            many[nth] = posted(owed("9999999999999.99"));
        }
        view.given(many)
                .then(
                        KINDS,
                        "STIPEND_EXPENSE | 2021-04-02 | 9999999999999990000 | 0",
                        "FAMILY_PAYABLE | 2021-04-02 | 0 | 9999999999999990000");
    }

    @Test
    void the_books_stop_rather_than_go_wrong() {
        assertThatThrownBy(() ->
                        view.given(posted(owed("1.00")), posted(entry(CAUSE, DAY, owing("450.00"), owedTo("449.99")))))
                .hasMessageContaining("does not sum to zero");
        view.then(POSTINGS).then(KINDS);
    }

    @Test
    void what_is_posted_is_never_changed() {
        view.given(posted(owed("450.00")));
        assertThatThrownBy(() -> view.then("update posting set amount_minor = 0 returning leg"))
                .hasMessageContaining("never changed");
    }

    private static LedgerEntry yesterday(String amount) {
        return owed(UUID.randomUUID(), amount, DAY.minusDays(1));
    }

    private static String[] sums() {
        return new String[] {
            "STIPEND_EXPENSE | 2021-04-01 | 300 | 0",
            "STIPEND_EXPENSE | 2021-04-02 | 50001 | 0",
            "FAMILY_PAYABLE | 2021-04-01 | 0 | 300",
            "FAMILY_PAYABLE | 2021-04-02 | 0 | 50001"
        };
    }
}
