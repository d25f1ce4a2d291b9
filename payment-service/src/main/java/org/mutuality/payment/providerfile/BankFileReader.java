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

/** What a bank's file says. Of a status report only what is final counts; a statement tells what has moved. */
@ApplicationScoped
class BankFileReader {
    private static final UUID START = new UUID(0, 0);
    private static final int PAGE = 500;

    private final PaymentFileQueries given;
    private final Clock clock;

    BankFileReader(PaymentFileQueries given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** @throws org.mutuality.platform.problem.Refusal any BankFileProblem; nothing was told then */
    ReportedLines statement(Path file) {
        BankStatement statement = BankStatement.of(file);
        return listener -> statement.lines(line -> listener.accept(word(line)));
    }

    /**
     * @param country of whom it is told
     * @throws org.mutuality.platform.problem.Refusal any BankFileProblem; nothing was told then
     */
    ReportedLines statusReport(Path file, String country) {
        StatusReport report = StatusReport.of(file);
        Optional<PaymentFileRow> ours = EndToEndId.read(report.group().originalMessageId())
                .flatMap(given::find)
                .filter(one -> one.country().equals(country));
        if (report.group().status().filter("RJCT"::equals).isPresent()) {
            return listener -> ours.ifPresentOrElse(
                    one -> rejectAllOrders(one, report.group(), listener),
                    () -> listener.accept(refused(Optional.empty(), report.group())));
        }
        ours.ifPresent(one -> requireSameTotals(one, report.group()));
        return listener -> report.lines(line -> listener.accept(word(line)));
    }

    private ReportedLine word(BankStatement.StatementLine line) {
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

    private ReportedLine word(StatusReport.TransactionStatus line) {
        ReportedStatus said = switch (line.status()) {
            case "RJCT" -> ReportedStatus.FAILED;
            case "ACSC", "ACCC" -> ReportedStatus.SETTLED;
            default -> ReportedStatus.UNDER_WAY;
        };
        return new ReportedLine(
                EndToEndId.read(line.endToEndId()),
                said,
                line.amount(),
                List.of(),
                "",
                said == ReportedStatus.FAILED ? CodeSanitizer.reason(line.reason(), "refused") : "",
                clock.instant());
    }

    // The bank has taken none of it: it tells no lines, or those that made it refuse the others too.
    private void rejectAllOrders(PaymentFileRow file, StatusReport.GroupStatus group, Consumer<ReportedLine> listener) {
        new PagedQuery<UUID, UUID>(START, PAGE, (after, size) -> given.orders(file.fileId(), after, size), id -> id)
                .forEachPage(page -> page.forEach(order -> listener.accept(refused(Optional.of(order), group))));
    }

    private ReportedLine refused(Optional<UUID> order, StatusReport.GroupStatus group) {
        String reason = CodeSanitizer.reason(group.reason(), "refused");
        return new ReportedLine(order, ReportedStatus.FAILED, Optional.empty(), List.of(), "", reason, clock.instant());
    }

    // The bank found another file than the one that we gave out.
    private static void requireSameTotals(PaymentFileRow file, StatusReport.GroupStatus group) {
        long count = group.originalCount().orElse(file.count());
        if (count != file.count()) {
            throw BANK_FILE_WRONG_COUNT.because("It is about %d payments; we ordered %d", count, file.count());
        }
        if (group.originalSum()
                .filter(sum -> sum.compareTo(file.sum().toDecimal()) != 0)
                .isPresent()) {
            throw BANK_FILE_WRONG_SUM.because("Its sum differs from what we ordered");
        }
    }
}
