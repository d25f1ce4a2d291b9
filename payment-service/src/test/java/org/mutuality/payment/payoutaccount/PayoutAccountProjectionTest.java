package org.mutuality.payment.payoutaccount;

import static org.mutuality.payment.payoutaccount.EncryptedAccountFixture.*;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class PayoutAccountProjectionTest {
    private static final String NOW = """
            select version, kind, encrypted, submitted_by, submitted_by_family, needs_review, held_until is not null as held,
                verified_at is not null as verified, accepted_at is not null as accepted, rejected_at is not null as rejected
            from payout_account_view""";
    private static final String HISTORY =
            "select version, action, encrypted, account from payout_account_history_view order by revision";

    private final ProjectionSpec<PayoutAccountEvent> view = ProjectionSpec.of(new PayoutAccountProjection());

    @Test
    void a_submission_replaces_the_previous_one_and_its_review() {
        String row = "2 | MOBILE_WALLET | v1.bank | family | true | true | true | true | false | false";
        String[] history = {
            "1 | SUBMITTED | v1.wallet | partner",
            "1 | VERIFIED | null | family",
            "1 | ACCEPTED | null | checker",
            "2 | SUBMITTED | v1.bank | family",
            "2 | VERIFIED | null | family"
        };
        view.given(submitted(1, "wallet", "partner"), verified(1), accepted(1, "checker"))
                .then(NOW, "1 | MOBILE_WALLET | v1.wallet | partner | false | true | false | true | true | false")
                .given(changed(2, "bank", "family"), verified(2))
                .then(NOW, row)
                .then(HISTORY, history)
                .rebuilt()
                .then(NOW, row)
                .then(HISTORY, history);
    }

    @Test
    void a_rejection_is_shown_with_its_sealed_reason() {
        view.given(submitted(1, "wallet", "family"), rejected(1, "checker"))
                .then("select rejected_at is not null as rejected from payout_account_view", "true")
                .then(HISTORY, "1 | SUBMITTED | v1.wallet | family", "1 | REJECTED | v1.reason | checker");
    }

    @Test
    void of_a_forgotten_family_no_row_is_left_also_when_it_is_filled_again() {
        view.given(submitted(1, "wallet", "family"), verified(1), erased())
                .then(NOW)
                .then(HISTORY)
                .rebuilt()
                .then(NOW)
                .then(HISTORY);
    }
}
