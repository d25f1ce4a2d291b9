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
 * Generates a payment file when it is first requested. From then on it has the same orders, whatever their outcome. An order
 * whose family cannot be paid at that moment fails; later no order is removed, because the provider may be paying it.
 */
@ApplicationScoped
class PaymentFileGenerator {
    private static final UUID START = new UUID(0, 0);

    private final ReadModelDatabase views;
    private final ProjectionBarrier projections;
    private final PaymentFileQueries files;
    private final FileOrderSelector selector;
    private final CashDistributors distributors;
    private final CommandGateway commands;
    private final Clock clock;

    PaymentFileGenerator(
            ReadModelDatabase views,
            ProjectionBarrier projections,
            PaymentFileQueries files,
            FileOrderSelector selector,
            CashDistributors distributors,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.projections = projections;
        this.files = files;
        this.distributors = distributors;
        this.selector = selector;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The newest file of a batch; generates a new one when orders were sent that are in no file yet.
     *
     * @throws ProblemException PAYMENT_FILE_NOT_READY, PAYMENT_FILE_EMPTY
     */
    PaymentFileRow getOrGenerateLatest(BatchForFileQueries.FileBatchRow batch, String issuedBy) {
        // Orders that are in a file already are read from the read model.
        projections.awaitCatchUp();
        List<PaymentFileRow> previous = files.ofBatch(batch.batchId());
        if (generate(header(batch, previous.size() + 1, issuedBy))) {
            projections.awaitCatchUp();
            return files.find(PaymentFileId.of(batch.batchId(), previous.size() + 1)
                            .value())
                    .orElseThrow(() -> PAYMENT_FILE_NOT_READY.because("try-again"));
        }
        if (previous.isEmpty()) {
            throw PAYMENT_FILE_EMPTY.because("none-in-progress");
        }
        return previous.getLast();
    }

    private PaymentFileHeader header(BatchForFileQueries.FileBatchRow batch, int round, String issuedBy) {
        // The database stores microseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> routeId =
                selector.findRoute(batch.batchId()).filter(name -> !name.equals(ProviderRoutes.UNNAMED));
        return new PaymentFileHeader(
                batch.batchId(), round, batch.country(), batch.provider(), batch.currency(), issuedBy, now, routeId);
    }

    /**
     * Position in a batch's orders.
     *
     * @param listed last order known to be in the file
     * @param after last order that was looked at
     */
    private record WalkPosition(UUID listed, UUID after) {}

    /** Whether there is such a file; a file without open orders is not issued. */
    private boolean generate(PaymentFileHeader header) {
        PaymentFileId file = PaymentFileId.of(header.batchId(), header.round());
        Optional<WalkPosition> next = Optional.of(new WalkPosition(START, START));
        while (next.isPresent()) {
            WalkPosition position = next.get();
            next = views.write(sql -> {
                if (!tryLock(header.batchId(), sql)) {
                    throw PAYMENT_FILE_NOT_READY.because("other-request");
                }
                return addPage(file, header, position, sql);
            });
        }
        return progress(file).issued();
    }

    private GenerationProgress progress(PaymentFileId file) {
        try {
            return commands.sendForResult(new GetGenerationProgress(file), GenerationProgress.class);
        } catch (ProblemException problem) {
            if (problem.problem() != CommonProblem.NOT_FOUND) {
                throw problem;
            }
            return GenerationProgress.NOT_STARTED;
        }
    }

    /** Adds one page. After a crash the next request continues after it. Returns empty at the end. */
    private Optional<WalkPosition> addPage(
            PaymentFileId file, PaymentFileHeader header, WalkPosition next, Handle sql) {
        GenerationProgress progress = progress(file);
        if (progress.issued()) {
            throw PAYMENT_FILE_NOT_READY.because("just-generated");
        }
        // Another request may have added lines that are not in the read model yet.
        UUID after = progress.last().equals(next.listed()) ? next.after() : progress.last();
        String routeId = (progress.isStarted() ? progress.routeId() : header.routeId()).orElse(ProviderRoutes.UNNAMED);
        List<PaymentFileLine> page = selector.findOpenLines(header.batchId(), routeId, after, sql);
        List<PaymentFileLine> payable = selector.failUnpayable(page, header.provider());
        if (!payable.isEmpty()) {
            list(file, header, progress.last(), payable);
        }
        if (page.size() < FileOrderSelector.PAGE) {
            if (progress.isStarted() || !payable.isEmpty()) {
                commands.send(new IssuePaymentFile(file, validUntil(header.provider(), routeId), clock.instant()));
            }
            return Optional.empty();
        }
        UUID listed = payable.isEmpty() ? progress.last() : payable.getLast().orderId();
        return Optional.of(new WalkPosition(listed, page.getLast().orderId()));
    }

    private void list(PaymentFileId file, PaymentFileHeader header, UUID after, List<PaymentFileLine> lines) {
        Money sum = lines.stream().map(PaymentFileLine::amount).reduce(Money.zero(header.currency()), Money::plus);
        List<UUID> orders = lines.stream().map(PaymentFileLine::orderId).toList();
        commands.send(new AddPaymentFileLines(file, header, after, orders, sum, clock.instant()));
    }

    // Waiting for the lock would hold a connection that its owner needs.
    private static boolean tryLock(UUID batchId, Handle sql) {
        return sql.select("select pg_try_advisory_xact_lock(hashtextextended(?, 1))", batchId.toString())
                .mapTo(Boolean.class)
                .one();
    }

    // Counted from the completion of the file: generation may have been interrupted for days.
    private Optional<LocalDate> validUntil(String provider, String routeId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return provider.equals("cash")
                ? Optional.of(today.plusDays(distributors.validFor(routeId).toDays()))
                : Optional.empty();
    }
}
