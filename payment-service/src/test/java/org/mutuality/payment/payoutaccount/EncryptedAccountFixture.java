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

/** One family's payout account, as tests write it down. */
public final class EncryptedAccountFixture {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    static final PayoutAccountId ID = new PayoutAccountId(FAMILY);
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Duration COOL_OFF = Duration.ofHours(72);
    static final Ciphertext REASON = new Ciphertext("v1.reason");
    private static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");

    private EncryptedAccountFixture() {}

    /** @param account stands for what is sealed; sealed anew each time, as the vault does */
    public static EncryptedAccount telling(String account, String toldBy) {
        return new EncryptedAccount(
                COHORT,
                "LR",
                PayoutAccountType.MOBILE_WALLET,
                new Ciphertext("v1." + account),
                account,
                toldBy,
                toldBy.equals("family"),
                Optional.empty());
    }

    static SubmitPayoutAccount tell(String account, String toldBy) {
        return tell(account, toldBy, Optional.empty());
    }

    static SubmitPayoutAccount tell(String account, String toldBy, Optional<Integer> seen) {
        return new SubmitPayoutAccount(
                ID,
                telling(account, toldBy),
                seen.map(revision -> new IfMatch(Set.of("\"" + revision + "\""))),
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

    static ErasePayoutAccount forget() {
        return new ErasePayoutAccount(ID, AT);
    }

    /** Told as a first account is. */
    static PayoutAccountSubmitted told(int version, String account, String toldBy) {
        return new PayoutAccountSubmitted(
                ID, version, telling(account, toldBy), !toldBy.equals("family"), Optional.empty(), AT);
    }

    static PayoutAccountSubmitted changed(int version, String account, String toldBy) {
        return new PayoutAccountSubmitted(
                ID, version, telling(account, toldBy), true, Optional.of(AT.plus(COOL_OFF)), AT);
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

    static PayoutAccountErased forgotten() {
        return new PayoutAccountErased(ID, AT);
    }
}
