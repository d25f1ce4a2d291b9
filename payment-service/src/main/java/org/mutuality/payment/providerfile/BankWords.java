package org.mutuality.payment.providerfile;

import static org.mutuality.payment.provider.bank.BankFileProblem.BANK_FILE_WRONG_COUNT;
import static org.mutuality.payment.provider.bank.BankFileProblem.BANK_FILE_WRONG_SUM;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mutuality.payment.paymentfile.Given;
import org.mutuality.payment.paymentfile.GivenFiles;
import org.mutuality.payment.provider.bank.EndToEnd;
import org.mutuality.payment.provider.bank.Statement;
import org.mutuality.payment.provider.bank.StatusReport;
import org.mutuality.platform.view.PagedQuery;

/** What a bank's file says. Of a status report only what is final counts; a statement tells what has moved. */
@ApplicationScoped
class BankWords {
    private static final UUID START = new UUID(0, 0);
    private static final int PAGE = 500;

    private final GivenFiles given;
    private final Clock clock;

    BankWords(GivenFiles given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** @throws org.mutuality.platform.problem.Refusal any BankFileProblem; nothing was told then */
    Words statement(Path file) {
        Statement statement = Statement.of(file);
        return listener -> statement.lines(line -> listener.accept(word(line)));
    }

    /**
     * @param country of whom it is told
     * @throws org.mutuality.platform.problem.Refusal any BankFileProblem; nothing was told then
     */
    Words statusReport(Path file, String country) {
        StatusReport report = StatusReport.of(file);
        Optional<Given> ours = EndToEnd.read(report.group().originalMessageId())
                .flatMap(given::find)
                .filter(one -> one.country().equals(country));
        if (report.group().status().filter("RJCT"::equals).isPresent()) {
            return listener -> ours.ifPresentOrElse(
                    one -> all(one, report.group(), listener),
                    () -> listener.accept(refused(Optional.empty(), report.group())));
        }
        ours.ifPresent(one -> orOther(one, report.group()));
        return listener -> report.lines(line -> listener.accept(word(line)));
    }

    private Word word(Statement.Line line) {
        Instant day = line.bookedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant now = clock.instant();
        return new Word(
                line.endToEndId().flatMap(EndToEnd::read),
                line.credit() ? Said.RETURNED : Said.SETTLED,
                Optional.of(line.amount()),
                line.fees(),
                Codes.reference(line.entryReference()),
                line.credit() ? Codes.reason(line.returnReason(), "returned") : "",
                day.isAfter(now) ? now : day);
    }

    private Word word(StatusReport.Line line) {
        Said said = switch (line.status()) {
            case "RJCT" -> Said.FAILED;
            case "ACSC", "ACCC" -> Said.SETTLED;
            default -> Said.UNDER_WAY;
        };
        return new Word(
                EndToEnd.read(line.endToEndId()),
                said,
                line.amount(),
                List.of(),
                "",
                said == Said.FAILED ? Codes.reason(line.reason(), "refused") : "",
                clock.instant());
    }

    // The bank has taken none of it: it tells no lines, or those that made it refuse the others too.
    private void all(Given file, StatusReport.Group group, Consumer<Word> listener) {
        new PagedQuery<UUID, UUID>(START, PAGE, (after, size) -> given.orders(file.fileId(), after, size), id -> id)
                .forEachPage(page -> page.forEach(order -> listener.accept(refused(Optional.of(order), group))));
    }

    private Word refused(Optional<UUID> order, StatusReport.Group group) {
        String reason = Codes.reason(group.reason(), "refused");
        return new Word(order, Said.FAILED, Optional.empty(), List.of(), "", reason, clock.instant());
    }

    // The bank found another file than the one that we gave out.
    private static void orOther(Given file, StatusReport.Group group) {
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
