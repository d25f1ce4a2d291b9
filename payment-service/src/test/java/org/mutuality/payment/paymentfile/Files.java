package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.GivenFileCommand.ApproveWithdrawal;
import org.mutuality.payment.paymentfile.GivenFileCommand.GiveFile;
import org.mutuality.payment.paymentfile.GivenFileCommand.ListLines;
import org.mutuality.payment.paymentfile.GivenFileCommand.ProposeWithdrawal;
import org.mutuality.payment.paymentfile.GivenFileEvent.FileGiven;
import org.mutuality.payment.paymentfile.GivenFileEvent.LinesListed;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalApproved;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalProposed;
import org.mutuality.platform.http.IfMatch;

/** One list of cash, as tests write it down. */
final class Files {
    static final UUID BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b1");
    static final GivenFileId ID = GivenFileId.of(BATCH, 1);
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final FileHead HEAD = new FileHead(BATCH, 1, "PH", "cash", "PHP", "maria", AT, Optional.empty());
    static final Optional<LocalDate> END = Optional.of(LocalDate.parse("2021-05-02"));

    private Files() {}

    static UUID order(int nth) {
        return new UUID(0, nth);
    }

    /** @param after 0 for none @param orders of 1.00 each */
    static ListLines list(int after, int... orders) {
        return new ListLines(ID, HEAD, order(after), ids(orders), sum(orders), AT);
    }

    static LinesListed listed(int... orders) {
        return new LinesListed(ID, HEAD, ids(orders), sum(orders), AT);
    }

    static GiveFile give() {
        return new GiveFile(ID, END, AT);
    }

    static FileGiven given(int count) {
        return new FileGiven(ID, HEAD, count, new Money(100L * count, "PHP"), END, AT);
    }

    static ProposeWithdrawal propose(String reason, String by) {
        return new ProposeWithdrawal(ID, reason, by, AT);
    }

    static WithdrawalProposed proposed(String reason, String by, long version) {
        return new WithdrawalProposed(ID, reason, version, by, AT);
    }

    static ApproveWithdrawal approve(String by, Optional<IfMatch> match) {
        return new ApproveWithdrawal(ID, match, by, AT);
    }

    static WithdrawalApproved approved(String by, long version) {
        return new WithdrawalApproved(ID, version, by, AT);
    }

    private static List<UUID> ids(int... orders) {
        return Arrays.stream(orders).mapToObj(Files::order).toList();
    }

    private static Money sum(int... orders) {
        return new Money(100L * orders.length, "PHP");
    }
}
