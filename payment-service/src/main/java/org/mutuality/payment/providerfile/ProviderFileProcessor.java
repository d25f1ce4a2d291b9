package org.mutuality.payment.providerfile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.ReturnPayout;
import org.mutuality.payment.payout.PayoutCommand.SettlePayout;
import org.mutuality.payment.payout.ReportEffect;
import org.mutuality.payment.payout.ReportedFee;
import org.mutuality.payment.providerfile.SentOrderQueries.SentOrderRow;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Applies a file's lines to payouts, a page at a time. After an interruption, the same file sent again does the rest: lines
 * that were applied are recognised.
 */
@ApplicationScoped
class ProviderFileProcessor {
    private static final int PAGE = 500;

    private final SentOrderQueries orders;
    private final ProviderFileStore files;
    private final CommandGateway commands;
    private final ProjectionBarrier projections;
    private final Clock clock;

    ProviderFileProcessor(
            SentOrderQueries orders,
            ProviderFileStore files,
            CommandGateway commands,
            ProjectionBarrier projections,
            Clock clock) {
        this.orders = orders;
        this.files = files;
        this.commands = commands;
        this.projections = projections;
        this.clock = clock;
    }

    /** Number of its lines by outcome. */
    LineCounts process(ReceivedFile file, ReportedLines lines) {
        projections.awaitCatchUp();
        files.start(file);
        FileRun run = new FileRun(file);
        lines.each(run::add);
        run.process();
        LineCounts counts = run.tally.counts();
        files.end(file, counts);
        return counts;
    }

    /** Processing of one file. */
    private final class FileRun {
        private final ReceivedFile file;
        private final LineCounts.Tally tally = new LineCounts.Tally();
        private final List<ReportedLine> page = new ArrayList<>(PAGE);
        private long processed;

        FileRun(ReceivedFile file) {
            this.file = file;
        }

        void add(ReportedLine line) {
            page.add(line);
            if (page.size() == PAGE) {
                process();
            }
        }

        void process() {
            List<LineOutcome> outcomes = applyLines(page, file);
            tally.add(outcomes);
            files.saveUnprocessedLines(
                    file,
                    IntStream.range(0, page.size())
                            .filter(nth -> outcomes.get(nth).isUnprocessed())
                            .mapToObj(nth -> UnprocessedLine.of(processed + nth, outcomes.get(nth), page.get(nth)))
                            .toList());
            if (file.isStatement()) {
                files.confirm(file, confirmed(outcomes));
            }
            processed += page.size();
            page.clear();
        }

        // Also orders that a status report had settled before: only the statement confirms them.
        private List<UUID> confirmed(List<LineOutcome> outcomes) {
            return IntStream.range(0, page.size())
                    .filter(nth -> page.get(nth).status() == ReportedStatus.SETTLED
                            && !outcomes.get(nth).isUnprocessed())
                    .mapToObj(page::get)
                    .flatMap(line -> line.orderId().stream())
                    .toList();
        }
    }

    private List<LineOutcome> applyLines(List<ReportedLine> page, ReceivedFile file) {
        List<UUID> ids = page.stream().flatMap(line -> line.orderId().stream()).toList();
        Map<UUID, SentOrderRow> ordersById = orders.findByIds(ids, file.provider(), file.country());
        LineOutcome[] outcomes = new LineOutcome[page.size()];
        // Lines about the same order are applied in their sequence.
        Map<Optional<UUID>, List<Integer>> byOrder = IntStream.range(0, page.size())
                .boxed()
                .collect(groupingBy(nth -> page.get(nth).orderId(), LinkedHashMap::new, toList()));
        BoundedConcurrency.each(
                List.copyOf(byOrder.values()),
                indices -> indices.forEach(nth -> outcomes[nth] =
                        applyLine(page.get(nth), page.get(nth).orderId().map(ordersById::get), file)));
        return List.of(outcomes);
    }

    private LineOutcome applyLine(ReportedLine line, Optional<SentOrderRow> order, ReceivedFile file) {
        if (order.isEmpty()) {
            return LineOutcome.UNMATCHED;
        }
        boolean moneyMoved = line.status() == ReportedStatus.SETTLED || line.status() == ReportedStatus.RETURNED;
        if (moneyMoved
                && !line.amount()
                        .orElse(order.get().amount())
                        .equals(order.get().amount())) {
            return LineOutcome.AMOUNT_MISMATCH;
        }
        if (file.isCashReceipts() && order.get().isWithdrawnBefore(line.at())) {
            return LineOutcome.WITHDRAWN;
        }
        return switch (line.status()) {
            case UNDER_WAY -> LineOutcome.UNDER_WAY;
            case SETTLED -> sendAndMap(settled(order.get(), line), LineOutcome.SETTLED);
            case FAILED -> sendAndMap(failed(order.get(), line), LineOutcome.FAILED);
            case RETURNED -> sendAndMap(returned(order.get(), line), LineOutcome.RETURNED);
        };
    }

    private LineOutcome sendAndMap(PayoutCommand command, LineOutcome now) {
        return switch (commands.sendForResult(command, ReportEffect.class)) {
            case APPLIED -> now;
            case DUPLICATE -> LineOutcome.ALREADY_RECORDED;
            case CONTRADICTION -> LineOutcome.CONTRADICTING;
        };
    }

    private static PayoutCommand settled(SentOrderRow order, ReportedLine line) {
        return new SettlePayout(
                order.payoutId(),
                order.orderId(),
                line.reference(),
                ReportedFee.of(FeeType.PAYING, line.fees()),
                line.at());
    }

    // The current time, not the provider's: a retry requested before this must not include it.
    private PayoutCommand failed(SentOrderRow order, ReportedLine line) {
        return new FailPayout(order.payoutId(), order.orderId(), line.reason(), clock.instant());
    }

    private static PayoutCommand returned(SentOrderRow order, ReportedLine line) {
        return new ReturnPayout(
                order.payoutId(),
                order.orderId(),
                line.reason(),
                ReportedFee.of(FeeType.RETURNING, line.fees()),
                line.at());
    }
}
