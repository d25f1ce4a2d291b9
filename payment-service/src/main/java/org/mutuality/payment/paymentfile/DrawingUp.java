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
import org.mutuality.payment.paymentfile.GivenFileCommand.GiveFile;
import org.mutuality.payment.paymentfile.GivenFileCommand.ListLines;
import org.mutuality.payment.paymentfile.GivenFileCommand.TellDrawing;
import org.mutuality.payment.provider.Ways;
import org.mutuality.payment.provider.cash.Distributors;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;
import org.mutuality.platform.view.Views;

/**
 * Draws a file up when it is first asked for: from then on the same orders are in it, whatever becomes of them. Who can't be paid
 * any more at that moment openly isn't; afterwards nobody is taken out, because the provider may be paying them.
 */
@ApplicationScoped
class DrawingUp {
    private static final UUID START = new UUID(0, 0);

    private final Views views;
    private final CaughtUp caughtUp;
    private final GivenFiles files;
    private final Waiting waiting;
    private final Distributors distributors;
    private final Commands commands;
    private final Clock clock;

    DrawingUp(
            Views views,
            CaughtUp caughtUp,
            GivenFiles files,
            Waiting waiting,
            Distributors distributors,
            Commands commands,
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
    Given newest(ByFile.Batch batch, String givenBy) {
        // Which orders are in a file already is read from the view.
        caughtUp.await();
        List<Given> before = files.ofBatch(batch.batchId());
        if (drawnUp(head(batch, before.size() + 1, givenBy))) {
            caughtUp.await();
            return files.find(GivenFileId.of(batch.batchId(), before.size() + 1).value())
                    .orElseThrow(() -> PAYMENT_FILE_NOT_READY.because("Try again in a moment"));
        }
        if (before.isEmpty()) {
            throw PAYMENT_FILE_EMPTY.because("None of its payouts is in progress");
        }
        return before.getLast();
    }

    private FileHead head(ByFile.Batch batch, int round, String givenBy) {
        // As fine as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> via = waiting.via(batch.batchId()).filter(name -> !name.equals(Ways.UNNAMED));
        return new FileHead(
                batch.batchId(), round, batch.country(), batch.provider(), batch.currency(), givenBy, now, via);
    }

    /** Where a walk stands. @param listed the last order that it knows to be in the file @param after looked at */
    private record Walk(UUID listed, UUID after) {}

    /** Whether there is such a file: nothing is in it when nothing is open. */
    private boolean drawnUp(FileHead head) {
        GivenFileId file = GivenFileId.of(head.batchId(), head.round());
        Optional<Walk> walk = Optional.of(new Walk(START, START));
        while (walk.isPresent()) {
            Walk here = walk.get();
            walk = views.write(sql -> {
                if (!holds(head.batchId(), sql)) {
                    throw PAYMENT_FILE_NOT_READY.because("It is being generated for another request");
                }
                return turn(file, head, here, sql);
            });
        }
        return drawing(file).given();
    }

    private Drawing drawing(GivenFileId file) {
        try {
            return commands.ask(new TellDrawing(file), Drawing.class);
        } catch (Refusal refused) {
            if (refused.problem() != CommonProblem.NOT_FOUND) {
                throw refused;
            }
            return Drawing.NOTHING;
        }
    }

    /** One page. Killed after it, the next walk goes on behind it. Returns empty at the end. */
    private Optional<Walk> turn(GivenFileId file, FileHead head, Walk walk, Handle sql) {
        Drawing drawing = drawing(file);
        if (drawing.given()) {
            throw PAYMENT_FILE_NOT_READY.because("It was generated just now; try again");
        }
        // Somebody else may have listed more since, and the view may not know.
        UUID after = drawing.last().equals(walk.listed()) ? walk.after() : drawing.last();
        String via = (drawing.isBegun() ? drawing.via() : head.via()).orElse(Ways.UNNAMED);
        List<Line> page = waiting.open(head.batchId(), via, after, sql);
        List<Line> payable = waiting.payable(page, head.provider());
        if (!payable.isEmpty()) {
            list(file, head, drawing.last(), payable);
        }
        if (page.size() < Waiting.PAGE) {
            if (drawing.isBegun() || !payable.isEmpty()) {
                commands.send(new GiveFile(file, validUntil(head.provider(), via), clock.instant()));
            }
            return Optional.empty();
        }
        UUID listed = payable.isEmpty() ? drawing.last() : payable.getLast().orderId();
        return Optional.of(new Walk(listed, page.getLast().orderId()));
    }

    private void list(GivenFileId file, FileHead head, UUID after, List<Line> lines) {
        Money sum = lines.stream().map(Line::amount).reduce(Money.zero(head.currency()), Money::plus);
        List<UUID> orders = lines.stream().map(Line::orderId).toList();
        commands.send(new ListLines(file, head, after, orders, sum, clock.instant()));
    }

    // Whoever waited for it would hold a connection that the other one needs.
    private static boolean holds(UUID batchId, Handle sql) {
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
