package org.mutuality.payment.providerfile;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_COUNT;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_SUM;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mutuality.payment.paymentfile.PaymentFileQueries;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.bank.EndToEndId;
import org.mutuality.payment.provider.bank.report.BankStatement;
import org.mutuality.payment.provider.bank.report.StatusReport;
import org.mutuality.platform.database.PagedQuery;

/**
 * Reads what a bank's file reports about orders. A status report counts only where it is final; a statement reports money that
 * has moved.
 */
@ApplicationScoped
class BankFileReader {
    private static final UUID START = new UUID(0, 0);
    private static final int PAGE = 500;

    private final PaymentFileQueries paymentFiles;
    private final Clock clock;

    BankFileReader(PaymentFileQueries paymentFiles, Clock clock) {
        this.paymentFiles = paymentFiles;
        this.clock = clock;
    }

    /** @throws ProblemException any {@code BankFileProblem}, before any line is reported */
    ReportedLines statement(Path file) {
        BankStatement statement = BankStatement.of(file);
        return listener -> statement.lines(line -> listener.accept(reported(line)));
    }

    /**
     * @param country of which orders are reported
     * @throws ProblemException any {@code BankFileProblem}, before any line is reported
     */
    ReportedLines statusReport(Path file, String country) {
        StatusReport report = StatusReport.of(file);
        Optional<PaymentFileRow> original = EndToEndId.read(report.group().originalMessageId())
                .flatMap(paymentFiles::find)
                .filter(ownFile -> ownFile.country().equals(country));
        if (report.group().status().filter("RJCT"::equals).isPresent()) {
            return listener -> original.ifPresentOrElse(
                    ownFile -> rejectAllOrders(ownFile, report.group(), listener),
                    () -> listener.accept(refused(Optional.empty(), report.group())));
        }
        original.ifPresent(ownFile -> requireSameTotals(ownFile, report.group()));
        return listener -> report.lines(line -> listener.accept(reported(line)));
    }

    private ReportedLine reported(BankStatement.StatementLine line) {
        Instant day = line.bookedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant now = clock.instant();
        return new ReportedLine(
                line.endToEndId().flatMap(EndToEndId::read),
                line.credit() ? ReportedStatus.RETURNED : ReportedStatus.SETTLED,
                Optional.of(line.amount()),
                line.fees(),
                CodeSanitizer.reference(line.entryReference()),
                line.credit() ? CodeSanitizer.reason(line.returnReason(), "returned") : "",
                day.isAfter(now) ? now : day);
    }

    private ReportedLine reported(StatusReport.TransactionStatus line) {
        ReportedStatus status = switch (line.status()) {
            case "RJCT" -> ReportedStatus.FAILED;
            case "ACSC", "ACCC" -> ReportedStatus.SETTLED;
            default -> ReportedStatus.UNDER_WAY;
        };
        return new ReportedLine(
                EndToEndId.read(line.endToEndId()),
                status,
                line.amount(),
                List.of(),
                "",
                status == ReportedStatus.FAILED ? CodeSanitizer.reason(line.reason(), "refused") : "",
                clock.instant());
    }

    // The bank accepted no order of the file: it lists no lines, or only those because of which it rejected all.
    private void rejectAllOrders(PaymentFileRow file, StatusReport.GroupStatus group, Consumer<ReportedLine> listener) {
        new PagedQuery<UUID, UUID>(
                        START, PAGE, (after, size) -> paymentFiles.orders(file.fileId(), after, size), id -> id)
                .forEachPage(page -> page.forEach(order -> listener.accept(refused(Optional.of(order), group))));
    }

    private ReportedLine refused(Optional<UUID> order, StatusReport.GroupStatus group) {
        String reason = CodeSanitizer.reason(group.reason(), "refused");
        return new ReportedLine(order, ReportedStatus.FAILED, Optional.empty(), List.of(), "", reason, clock.instant());
    }

    // Otherwise the bank has another file than the ownFile that we issued.
    private static void requireSameTotals(PaymentFileRow file, StatusReport.GroupStatus group) {
        long count = group.originalCount().orElse(file.count());
        if (count != file.count()) {
            throw BANK_FILE_WRONG_COUNT.because("ordered", count, file.count());
        }
        if (group.originalSum()
                .filter(sum -> sum.compareTo(file.sum().toDecimal()) != 0)
                .isPresent()) {
            throw BANK_FILE_WRONG_SUM.because("ordered");
        }
    }
}
