package org.mutuality.payment.payoutaccount.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.payoutaccount.EncryptedAccountFixture.AT;
import static org.mutuality.payment.payoutaccount.EncryptedAccountFixture.FAMILY;
import static org.mutuality.payment.payoutaccount.details.AccountHoldReason.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.payoutaccount.PayoutAccountQueries;
import org.mutuality.platform.privacy.Ciphertext;

class AccountHoldReasonTest {
    private static final Optional<Instant> YES = Optional.of(AT);
    private static final Optional<Instant> NO = Optional.empty();
    private static final Instant LATER = AT.plus(Duration.ofHours(72));

    @Test
    void a_first_account_of_the_familys_own_waits_for_its_word() {
        assertThat(row(false, NO, NO, NO, NO).batchHoldReason(AT)).contains(ACCOUNT_NOT_VERIFIED);
        assertThat(row(false, NO, YES, NO, NO).batchHoldReason(AT)).isEmpty();
    }

    @Test
    void a_second_person_is_waited_for_where_one_is_needed() {
        assertThat(row(true, NO, YES, NO, NO).batchHoldReason(AT)).contains(ACCOUNT_CHANGE_NOT_REVIEWED);
        assertThat(row(true, NO, YES, YES, NO).batchHoldReason(AT)).isEmpty();
        assertThat(row(true, NO, NO, YES, NO).batchHoldReason(AT)).contains(ACCOUNT_NOT_VERIFIED);
    }

    @Test
    void a_change_waits_until_its_hour() {
        PayoutAccountQueries.PayoutAccountRow row = row(true, Optional.of(LATER), YES, YES, NO);
        assertThat(row.batchHoldReason(LATER.minusNanos(1))).contains(ACCOUNT_COOLING_OFF);
        assertThat(row.batchHoldReason(LATER)).isEmpty();
        assertThat(row(true, Optional.of(LATER), YES, NO, NO).batchHoldReason(LATER))
                .contains(ACCOUNT_CHANGE_NOT_REVIEWED);
    }

    @Test
    void a_rejected_one_never_ends_waiting() {
        assertThat(row(false, NO, YES, NO, YES).batchHoldReason(LATER)).contains(ACCOUNT_CHANGE_NOT_REVIEWED);
        assertThat(row(true, NO, YES, YES, YES).batchHoldReason(LATER)).contains(ACCOUNT_CHANGE_NOT_REVIEWED);
    }

    @Test
    void a_banks_without_its_holder_is_left_out_of_batches_and_what_was_on_its_way_is_not() {
        PayoutAccountQueries.PayoutAccountRow row = row(false, NO, YES, NO, NO, false);
        assertThat(row.batchHoldReason(AT)).contains(ACCOUNT_WITHOUT_HOLDER);
        assertThat(row.holdReason(AT)).isEmpty();
    }

    private static PayoutAccountQueries.PayoutAccountRow row(
            boolean needsReview,
            Optional<Instant> heldUntil,
            Optional<Instant> verified,
            Optional<Instant> accepted,
            Optional<Instant> rejected) {
        return row(needsReview, heldUntil, verified, accepted, rejected, true);
    }

    private static PayoutAccountQueries.PayoutAccountRow row(
            boolean needsReview,
            Optional<Instant> heldUntil,
            Optional<Instant> verified,
            Optional<Instant> accepted,
            Optional<Instant> rejected,
            boolean named) {
        return new PayoutAccountQueries.PayoutAccountRow(
                FAMILY,
                1,
                1,
                PayoutAccountType.BANK,
                new Ciphertext("v1.wallet"),
                "family",
                true,
                AT,
                needsReview,
                heldUntil,
                verified,
                accepted,
                rejected,
                named);
    }
}
