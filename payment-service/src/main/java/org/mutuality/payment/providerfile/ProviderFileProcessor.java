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
 * Has payouts know what a file says of them, a page at a time. Broken off in between, the same file again does the rest: what was
 * taken is known then.
 */
@ApplicationScoped
class ProviderFileProcessor {
    private static final int PAGE = 500;

    private final SentOrderQueries orders;
    private final ProviderFileStore files;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ProviderFileProcessor(
            SentOrderQueries orders,
            ProviderFileStore files,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.orders = orders;
        this.files = files;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** What became of all its lines. */
    LineCounts process(ReceivedFile file, ReportedLines words) {
        caughtUp.awaitCatchUp();
        files.begin(file);
        FileRun reading = new FileRun(file);
        words.each(reading::add);
        reading.process();
        LineCounts counts = reading.tally.counts();
        files.end(file, counts);
        return counts;
    }

    /** One file's lines on their way. */
    private final class FileRun {
        private final ReceivedFile file;
        private final LineCounts.Tally tally = new LineCounts.Tally();
        private final List<ReportedLine> page = new ArrayList<>(PAGE);
        private long taken;

        FileRun(ReceivedFile file) {
            this.file = file;
        }

        void add(ReportedLine word) {
            page.add(word);
            if (page.size() == PAGE) {
                process();
            }
        }

        void process() {
            List<LineOutcome> became = applyLines(page, file);
            tally.add(became);
            files.saveUnprocessedLines(
                    file,
                    IntStream.range(0, page.size())
                            .filter(nth -> became.get(nth).isLeft())
                            .mapToObj(nth -> UnprocessedLine.of(taken + nth, became.get(nth), page.get(nth)))
                            .toList());
            if (file.isStatement()) {
                files.confirm(file, confirmed(became));
            }
            taken += page.size();
            page.clear();
        }

        // Also what was known before, by a status report: it is the statement that shows it.
        private List<UUID> confirmed(List<LineOutcome> became) {
            return IntStream.range(0, page.size())
                    .filter(nth -> page.get(nth).status() == ReportedStatus.SETTLED
                            && !became.get(nth).isLeft())
                    .mapToObj(page::get)
                    .flatMap(word -> word.orderId().stream())
                    .toList();
        }
    }

    private List<LineOutcome> applyLines(List<ReportedLine> page, ReceivedFile file) {
        List<UUID> ids = page.stream().flatMap(word -> word.orderId().stream()).toList();
        Map<UUID, SentOrderRow> known = orders.those(ids, file.provider(), file.country());
        LineOutcome[] became = new LineOutcome[page.size()];
        // What is said of one order is said one after the other.
        Map<Optional<UUID>, List<Integer>> apart = IntStream.range(0, page.size())
                .boxed()
                .collect(groupingBy(nth -> page.get(nth).orderId(), LinkedHashMap::new, toList()));
        BoundedConcurrency.each(
                List.copyOf(apart.values()),
                lines -> lines.forEach(nth -> became[nth] =
                        applyLines(page.get(nth), page.get(nth).orderId().map(known::get), file)));
        return List.of(became);
    }

    private LineOutcome applyLines(ReportedLine word, Optional<SentOrderRow> order, ReceivedFile file) {
        if (order.isEmpty()) {
            return LineOutcome.UNMATCHED;
        }
        boolean moved = word.status() == ReportedStatus.SETTLED || word.status() == ReportedStatus.RETURNED;
        if (moved
                && !word.amount()
                        .orElse(order.get().amount())
                        .equals(order.get().amount())) {
            return LineOutcome.AMOUNT_MISMATCH;
        }
        if (file.isHandedOut() && order.get().isWithdrawnBefore(word.at())) {
            return LineOutcome.WITHDRAWN;
        }
        return switch (word.status()) {
            case UNDER_WAY -> LineOutcome.UNDER_WAY;
            case SETTLED -> sendAndMap(settled(order.get(), word), LineOutcome.SETTLED);
            case FAILED -> sendAndMap(failed(order.get(), word), LineOutcome.FAILED);
            case RETURNED -> sendAndMap(returned(order.get(), word), LineOutcome.RETURNED);
        };
    }

    private LineOutcome sendAndMap(PayoutCommand command, LineOutcome now) {
        return switch (commands.sendForResult(command, ReportEffect.class)) {
            case APPLIED -> now;
            case DUPLICATE -> LineOutcome.ALREADY_RECORDED;
            case CONTRADICTION -> LineOutcome.CONTRADICTING;
        };
    }

    private static PayoutCommand settled(SentOrderRow order, ReportedLine word) {
        return new SettlePayout(
                order.payoutId(),
                order.orderId(),
                word.reference(),
                ReportedFee.of(FeeType.PAYING, word.fees()),
                word.at());
    }

    // Now, and not when the provider decided it: a retry that was asked for before means what had failed then.
    private PayoutCommand failed(SentOrderRow order, ReportedLine word) {
        return new FailPayout(order.payoutId(), order.orderId(), word.reason(), clock.instant());
    }

    private static PayoutCommand returned(SentOrderRow order, ReportedLine word) {
        return new ReturnPayout(
                order.payoutId(),
                order.orderId(),
                word.reason(),
                ReportedFee.of(FeeType.RETURNING, word.fees()),
                word.at());
    }
}
