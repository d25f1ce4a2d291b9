package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.PaymentFileCommand.AddPaymentFileLines;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ApproveFileWithdrawal;
import org.mutuality.payment.paymentfile.PaymentFileCommand.IssuePaymentFile;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ProposeFileWithdrawal;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalApproved;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalProposed;
import org.mutuality.payment.paymentfile.PaymentFileEvent.PaymentFileIssued;
import org.mutuality.payment.paymentfile.PaymentFileEvent.PaymentFileLinesAdded;
import org.mutuality.platform.http.IfMatch;

/** One addLines of cash, as tests write it down. */
final class PaymentFileFixture {
    static final UUID BATCH = UUID.fromString("018f0000-0000-7000-8000-0000000000b1");
    static final PaymentFileId ID = PaymentFileId.of(BATCH, 1);
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final PaymentFileHeader HEADER =
            new PaymentFileHeader(BATCH, 1, "PH", "cash", "PHP", "maria", AT, Optional.empty());
    static final Optional<LocalDate> VALID_UNTIL = Optional.of(LocalDate.parse("2021-05-02"));

    private PaymentFileFixture() {}

    static UUID order(int nth) {
        return new UUID(0, nth);
    }

    /** @param after 0 for none @param orders of 1.00 each */
    static AddPaymentFileLines addLines(int after, int... orders) {
        return new AddPaymentFileLines(ID, HEADER, order(after), ids(orders), sum(orders), AT);
    }

    static PaymentFileLinesAdded linesAdded(int... orders) {
        return new PaymentFileLinesAdded(ID, HEADER, ids(orders), sum(orders), AT);
    }

    static IssuePaymentFile issue() {
        return new IssuePaymentFile(ID, VALID_UNTIL, AT);
    }

    static PaymentFileIssued issued(int count) {
        return new PaymentFileIssued(ID, HEADER, count, new Money(100L * count, "PHP"), VALID_UNTIL, AT);
    }

    static ProposeFileWithdrawal propose(String reason, String by) {
        return new ProposeFileWithdrawal(ID, reason, by, AT);
    }

    static FileWithdrawalProposed proposed(String reason, String by, long version) {
        return new FileWithdrawalProposed(ID, reason, version, by, AT);
    }

    static ApproveFileWithdrawal approve(String by, Optional<IfMatch> match) {
        return new ApproveFileWithdrawal(ID, match, by, AT);
    }

    static FileWithdrawalApproved approved(String by, long version) {
        return new FileWithdrawalApproved(ID, version, by, AT);
    }

    private static List<UUID> ids(int... orders) {
        return Arrays.stream(orders).mapToObj(PaymentFileFixture::order).toList();
    }

    private static Money sum(int... orders) {
        return new Money(100L * orders.length, "PHP");
    }
}
