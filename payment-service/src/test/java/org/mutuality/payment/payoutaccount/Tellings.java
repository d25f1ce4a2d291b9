package org.mutuality.payment.payoutaccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.ForgetAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.RejectAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.TellAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountAccepted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountForgotten;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountRejected;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountTold;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountVerified;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Sealed;

/** One family's payout account, as tests write it down. */
final class Tellings {
    static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    static final PayoutAccountId ID = new PayoutAccountId(FAMILY);
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Duration COOL_OFF = Duration.ofHours(72);
    static final Sealed REASON = new Sealed("v1.reason");
    private static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");

    private Tellings() {}

    /** @param account stands for what is sealed; sealed anew each time, as the vault does */
    static Telling telling(String account, String toldBy) {
        return new Telling(
                COHORT,
                "LR",
                Kind.MOBILE_WALLET,
                new Sealed("v1." + account),
                account,
                toldBy,
                toldBy.equals("family"),
                Optional.empty());
    }

    static TellAccount tell(String account, String toldBy) {
        return tell(account, toldBy, Optional.empty());
    }

    static TellAccount tell(String account, String toldBy, Optional<Integer> seen) {
        return new TellAccount(
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

    static ForgetAccount forget() {
        return new ForgetAccount(ID, AT);
    }

    /** Told as a first account is. */
    static PayoutAccountTold told(int version, String account, String toldBy) {
        return new PayoutAccountTold(
                ID, version, telling(account, toldBy), !toldBy.equals("family"), Optional.empty(), AT);
    }

    static PayoutAccountTold changed(int version, String account, String toldBy) {
        return new PayoutAccountTold(ID, version, telling(account, toldBy), true, Optional.of(AT.plus(COOL_OFF)), AT);
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

    static PayoutAccountForgotten forgotten() {
        return new PayoutAccountForgotten(ID, AT);
    }
}
