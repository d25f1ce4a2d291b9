package org.mutuality.payment.payoutaccount;

import static org.mutuality.payment.payoutaccount.EncryptedAccountFixture.*;
import static org.mutuality.payment.payoutaccount.PayoutAccountProblem.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.AggregateSpec;

class PayoutAccountTest {
    private final AggregateSpec<PayoutAccount> account = AggregateSpec.of(PayoutAccount.class);

    // -- the first account

    @Test
    void a_familys_own_first_account_needs_its_word_only() {
        account.given().when(submit("wallet", "family")).then(submitted(1, "wallet", "family"));
        account.given(submitted(1, "wallet", "family")).when(verify(1)).then(verified(1));
    }

    @Test
    void a_first_account_that_another_submitted_needs_a_second_person_too() {
        account.given().when(submit("wallet", "partner")).then(submitted(1, "wallet", "partner"));
        account.given(submitted(1, "wallet", "partner"), verified(1))
                .when(accept(1, "checker"))
                .then(accepted(1, "checker"));
    }

    @Test
    void a_typing_error_is_corrected_before_the_account_was_ever_paid_to() {
        account.given(submitted(1, "typo", "family"))
                .when(submit("wallet", "family"))
                .then(submitted(2, "wallet", "family"));
        account.given(submitted(1, "typo", "partner"), verified(1))
                .when(submit("wallet", "family"))
                .then(submitted(2, "wallet", "family"));
    }

    // -- a change

    @Test
    void a_change_is_held_and_needs_a_second_person_whoever_submits_it() {
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(submit("bank", "family"))
                .then(changed(2, "bank", "family"));
        account.given(submitted(1, "wallet", "partner"), accepted(1, "checker"), verified(1))
                .when(submit("bank", "family"))
                .then(changed(2, "bank", "family"));
        account.given(submitted(1, "wallet", "partner"), verified(1), accepted(1, "checker"))
                .when(submit("bank", "partner"))
                .then(changed(2, "bank", "partner"));
    }

    @Test
    void going_back_to_the_one_before_is_a_change_too() {
        account.given(submitted(1, "wallet", "family"), verified(1), changed(2, "bank", "family"))
                .when(submit("wallet", "family"))
                .then(changed(3, "wallet", "family"));
    }

    @Test
    void the_same_again_changes_nothing_whoever_submits_it() {
        account.given(submitted(1, "wallet", "family"))
                .when(submit("wallet", "family"))
                .thenNothing();
        account.given(submitted(1, "wallet", "partner"))
                .when(submit("wallet", "family"))
                .thenNothing();
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(submit("wallet", "family", Optional.of(1)))
                .thenNothing();
    }

    @Test
    void it_is_changed_from_the_version_that_was_read() {
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(submit("bank", "family", Optional.of(2)))
                .then(changed(2, "bank", "family"));
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(submit("bank", "family", Optional.of(1)))
                .thenRefused(PRECONDITION_FAILED);
        account.given().when(submit("bank", "family", Optional.of(1))).thenRefused(PRECONDITION_FAILED);
    }

    // -- two people

    @Test
    void the_second_person_is_neither_who_submitted_nor_who_verified() {
        account.given(submitted(1, "wallet", "lead"))
                .when(accept(1, "lead"))
                .thenRefused(PAYOUT_ACCOUNT_NEEDS_FOUR_EYES);
        account.given(submitted(1, "wallet", "lead"))
                .when(reject(1, "lead"))
                .thenRefused(PAYOUT_ACCOUNT_NEEDS_FOUR_EYES);
        account.given(submitted(1, "wallet", "lead"), verified(1))
                .when(accept(1, "family"))
                .thenRefused(PAYOUT_ACCOUNT_NEEDS_FOUR_EYES);
        account.given(submitted(1, "wallet", "lead"), accepted(1, "family"))
                .when(verify(1))
                .thenRefused(PAYOUT_ACCOUNT_NEEDS_FOUR_EYES);
    }

    @Test
    void who_submitted_an_earlier_one_may_see_this_one() {
        account.given(submitted(1, "typo", "lead"), submitted(2, "wallet", "partner"))
                .when(accept(2, "lead"))
                .then(accepted(2, "lead"));
    }

    @Test
    void verifying_and_accepting_twice_changes_nothing() {
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(verify(1))
                .thenNothing();
        account.given(submitted(1, "wallet", "partner"), accepted(1, "checker"))
                .when(accept(1, "other"))
                .thenNothing();
        account.given(submitted(1, "wallet", "partner"), rejected(1, "checker"))
                .when(reject(1, "other"))
                .thenNothing();
    }

    @Test
    void only_what_was_seen_is_verified_and_reviewed() {
        account.given(submitted(1, "typo", "family"), submitted(2, "wallet", "family"))
                .when(verify(1))
                .thenRefused(PAYOUT_ACCOUNT_REPLACED);
        account.given(submitted(1, "typo", "partner"), submitted(2, "wallet", "partner"))
                .when(accept(1, "checker"))
                .thenRefused(PAYOUT_ACCOUNT_REPLACED);
        account.given(submitted(1, "wallet", "partner"))
                .when(reject(2, "checker"))
                .thenRefused(PAYOUT_ACCOUNT_REPLACED);
    }

    @Test
    void what_was_never_submitted_is_hidden() {
        account.given().when(verify(0)).thenRefused(NOT_FOUND);
        account.given().when(accept(1, "checker")).thenRefused(NOT_FOUND);
        account.given().when(reject(1, "checker")).thenRefused(NOT_FOUND);
    }

    // -- rejected

    @Test
    void a_rejected_one_stays_so_until_it_is_submitted_again_and_is_a_change_then() {
        account.given(submitted(1, "wallet", "family"))
                .when(reject(1, "checker"))
                .then(rejected(1, "checker"));
        account.given(submitted(1, "wallet", "family"), rejected(1, "checker"))
                .when(accept(1, "lead"))
                .thenRefused(PAYOUT_ACCOUNT_REJECTED);
        account.given(submitted(1, "wallet", "family"), rejected(1, "checker"))
                .when(submit("wallet", "family"))
                .then(changed(2, "wallet", "family"));
    }

    @Test
    void what_was_accepted_can_still_be_rejected() {
        account.given(submitted(1, "wallet", "partner"), verified(1), accepted(1, "checker"))
                .when(reject(1, "checker"))
                .then(rejected(1, "checker"));
    }

    // -- erased

    @Test
    void an_erased_family_submits_no_more() {
        account.given(submitted(1, "wallet", "family"), verified(1))
                .when(erase())
                .then(erased());
        account.given(submitted(1, "wallet", "family"), erased()).when(erase()).thenNothing();
        account.given(submitted(1, "wallet", "family"), erased())
                .when(submit("wallet", "family"))
                .thenRefused(PAYOUT_ACCOUNT_ERASED);
        account.given(submitted(1, "wallet", "family"), erased())
                .when(verify(1))
                .thenRefused(NOT_FOUND);
        account.given().when(erase()).then(erased());
        account.given(erased()).when(submit("wallet", "family")).thenRefused(PAYOUT_ACCOUNT_ERASED);
    }
}
