package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_EMPTY;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_NOT_READY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.PaymentFileCommand.AddPaymentFileLines;
import org.mutuality.payment.paymentfile.PaymentFileCommand.GetGenerationProgress;
import org.mutuality.payment.paymentfile.PaymentFileCommand.IssuePaymentFile;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Draws a file up when it is first asked for: from then on the same orders are in it, whatever becomes of them. Who can't be paid
 * any more at that moment openly isn't; afterwards nobody is taken out, because the provider may be paying them.
 */
@ApplicationScoped
class PaymentFileGenerator {
    private static final UUID START = new UUID(0, 0);

    private final ReadModelDatabase views;
    private final ProjectionBarrier caughtUp;
    private final PaymentFileQueries files;
    private final FileOrderSelector waiting;
    private final CashDistributors distributors;
    private final CommandGateway commands;
    private final Clock clock;

    PaymentFileGenerator(
            ReadModelDatabase views,
            ProjectionBarrier caughtUp,
            PaymentFileQueries files,
            FileOrderSelector waiting,
            CashDistributors distributors,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.caughtUp = caughtUp;
        this.files = files;
        this.distributors = distributors;
        this.waiting = waiting;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The newest file of a batch: a new one when anything was sent that is in none yet.
     *
     * @throws org.mutuality.platform.problem.Refusal PAYMENT_FILE_NOT_READY, PAYMENT_FILE_EMPTY
     */
    PaymentFileRow getOrGenerateLatest(BatchForFileQueries.FileBatchRow batch, String givenBy) {
        // Which orders are in a file already is read from the view.
        caughtUp.awaitCatchUp();
        List<PaymentFileRow> before = files.ofBatch(batch.batchId());
        if (generate(head(batch, before.size() + 1, givenBy))) {
            caughtUp.awaitCatchUp();
            return files.find(
                            PaymentFileId.of(batch.batchId(), before.size() + 1).value())
                    .orElseThrow(() -> PAYMENT_FILE_NOT_READY.because("Try again in a moment"));
        }
        if (before.isEmpty()) {
            throw PAYMENT_FILE_EMPTY.because("None of its payouts is in progress");
        }
        return before.getLast();
    }

    private PaymentFileHeader head(BatchForFileQueries.FileBatchRow batch, int round, String givenBy) {
        // As fine as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> via = waiting.findRoute(batch.batchId()).filter(name -> !name.equals(ProviderRoutes.UNNAMED));
        return new PaymentFileHeader(
                batch.batchId(), round, batch.country(), batch.provider(), batch.currency(), givenBy, now, via);
    }

    /** Where a walk stands. @param listed the last order that it knows to be in the file @param after looked at */
    private record WalkPosition(UUID listed, UUID after) {}

    /** Whether there is such a file: nothing is in it when nothing is open. */
    private boolean generate(PaymentFileHeader head) {
        PaymentFileId file = PaymentFileId.of(head.batchId(), head.round());
        Optional<WalkPosition> walk = Optional.of(new WalkPosition(START, START));
        while (walk.isPresent()) {
            WalkPosition here = walk.get();
            walk = views.write(sql -> {
                if (!tryLock(head.batchId(), sql)) {
                    throw PAYMENT_FILE_NOT_READY.because("It is being generated for another request");
                }
                return turn(file, head, here, sql);
            });
        }
        return drawing(file).issued();
    }

    private GenerationProgress drawing(PaymentFileId file) {
        try {
            return commands.sendForResult(new GetGenerationProgress(file), GenerationProgress.class);
        } catch (ProblemException refused) {
            if (refused.problem() != CommonProblem.NOT_FOUND) {
                throw refused;
            }
            return GenerationProgress.NOTHING;
        }
    }

    /** One page. Killed after it, the next walk goes on behind it. Returns empty at the end. */
    private Optional<WalkPosition> turn(PaymentFileId file, PaymentFileHeader head, WalkPosition walk, Handle sql) {
        GenerationProgress drawing = drawing(file);
        if (drawing.issued()) {
            throw PAYMENT_FILE_NOT_READY.because("It was generated just now; try again");
        }
        // Somebody else may have listed more since, and the view may not know.
        UUID after = drawing.last().equals(walk.listed()) ? walk.after() : drawing.last();
        String via = (drawing.isStarted() ? drawing.routeId() : head.routeId()).orElse(ProviderRoutes.UNNAMED);
        List<PaymentFileLine> page = waiting.findOpenLines(head.batchId(), via, after, sql);
        List<PaymentFileLine> payable = waiting.failUnpayable(page, head.provider());
        if (!payable.isEmpty()) {
            list(file, head, drawing.last(), payable);
        }
        if (page.size() < FileOrderSelector.PAGE) {
            if (drawing.isStarted() || !payable.isEmpty()) {
                commands.send(new IssuePaymentFile(file, validUntil(head.provider(), via), clock.instant()));
            }
            return Optional.empty();
        }
        UUID listed = payable.isEmpty() ? drawing.last() : payable.getLast().orderId();
        return Optional.of(new WalkPosition(listed, page.getLast().orderId()));
    }

    private void list(PaymentFileId file, PaymentFileHeader head, UUID after, List<PaymentFileLine> lines) {
        Money sum = lines.stream().map(PaymentFileLine::amount).reduce(Money.zero(head.currency()), Money::plus);
        List<UUID> orders = lines.stream().map(PaymentFileLine::orderId).toList();
        commands.send(new AddPaymentFileLines(file, head, after, orders, sum, clock.instant()));
    }

    // Whoever waited for it would hold a connection that the other one needs.
    private static boolean tryLock(UUID batchId, Handle sql) {
        return sql.select("select pg_try_advisory_xact_lock(hashtextextended(?, 1))", batchId.toString())
                .mapTo(Boolean.class)
                .one();
    }

    // From when it is whole: drawing it up may have been broken off for days.
    private Optional<LocalDate> validUntil(String provider, String via) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return provider.equals("cash")
                ? Optional.of(today.plusDays(distributors.validFor(via).toDays()))
                : Optional.empty();
    }
}
