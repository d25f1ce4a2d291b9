package org.mutuality.payment.payoutaccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.ErasePayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.RejectAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.SubmitPayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountAccepted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountErased;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountRejected;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountSubmitted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountVerified;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Ciphertext;

/** Commands and events of one family's payout account. */
public final class EncryptedAccountFixture {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    static final PayoutAccountId ID = new PayoutAccountId(FAMILY);
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Duration COOL_OFF = Duration.ofHours(72);
    static final Ciphertext REASON = new Ciphertext("v1.reason");
    private static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");

    private EncryptedAccountFixture() {}

    /** @param account plain text of the account; the ciphertext differs each time, as the vault's does */
    public static EncryptedAccount encryptedAccount(String account, String submittedBy) {
        return new EncryptedAccount(
                COHORT,
                "LR",
                PayoutAccountType.MOBILE_WALLET,
                new Ciphertext("v1." + account),
                account,
                submittedBy,
                submittedBy.equals("family"),
                Optional.empty());
    }

    static SubmitPayoutAccount submit(String account, String submittedBy) {
        return submit(account, submittedBy, Optional.empty());
    }

    static SubmitPayoutAccount submit(String account, String submittedBy, Optional<Integer> expectedRevision) {
        return new SubmitPayoutAccount(
                ID,
                encryptedAccount(account, submittedBy),
                expectedRevision.map(revision -> new IfMatch(Set.of("\"" + revision + "\""))),
                COOL_OFF,
                AT);
    }

    static VerifyAccount verify(int version) {
        return new VerifyAccount(ID, version, "family", AT);
    }

    static AcceptAccount accept(int version, String by) {
        return new AcceptAccount(ID, version, by, AT);
    }

    static RejectAccount reject(int version, String by) {
        return new RejectAccount(ID, version, REASON, by, AT);
    }

    static ErasePayoutAccount erase() {
        return new ErasePayoutAccount(ID, AT);
    }

    /** Submitted as a first account. */
    static PayoutAccountSubmitted submitted(int version, String account, String submittedBy) {
        return new PayoutAccountSubmitted(
                ID,
                version,
                encryptedAccount(account, submittedBy),
                !submittedBy.equals("family"),
                Optional.empty(),
                AT);
    }

    static PayoutAccountSubmitted changed(int version, String account, String submittedBy) {
        return new PayoutAccountSubmitted(
                ID, version, encryptedAccount(account, submittedBy), true, Optional.of(AT.plus(COOL_OFF)), AT);
    }

    static PayoutAccountVerified verified(int version) {
        return new PayoutAccountVerified(ID, version, "family", AT);
    }

    static PayoutAccountAccepted accepted(int version, String by) {
        return new PayoutAccountAccepted(ID, version, by, AT);
    }

    static PayoutAccountRejected rejected(int version, String by) {
        return new PayoutAccountRejected(ID, version, REASON, by, AT);
    }

    static PayoutAccountErased erased() {
        return new PayoutAccountErased(ID, AT);
    }
}
