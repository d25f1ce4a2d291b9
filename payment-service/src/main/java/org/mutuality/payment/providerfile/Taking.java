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
import org.mutuality.payment.payout.Heard;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.ReturnPayout;
import org.mutuality.payment.payout.PayoutCommand.SettlePayout;
import org.mutuality.payment.payout.ToldFee;
import org.mutuality.payment.payout.Work;
import org.mutuality.payment.providerfile.ToldOrders.Told;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;
import org.mutuality.platform.view.SideBySide;

/**
 * Has payouts know what a file says of them, a page at a time. Broken off in between, the same file again does the rest: what was
 * taken is known then.
 */
@ApplicationScoped
class Taking {
    private static final int PAGE = 500;

    private final ToldOrders orders;
    private final ProviderFiles files;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Taking(ToldOrders orders, ProviderFiles files, Commands commands, CaughtUp caughtUp, Clock clock) {
        this.orders = orders;
        this.files = files;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** What became of all its lines. */
    Counts take(Received file, Words words) {
        caughtUp.await();
        files.begin(file);
        Reading reading = new Reading(file);
        words.each(reading::hear);
        reading.take();
        Counts counts = reading.tally.counts();
        files.end(file, counts);
        return counts;
    }

    /** One file's lines on their way. */
    private final class Reading {
        private final Received file;
        private final Counts.Tally tally = new Counts.Tally();
        private final List<Word> page = new ArrayList<>(PAGE);
        private long taken;

        Reading(Received file) {
            this.file = file;
        }

        void hear(Word word) {
            page.add(word);
            if (page.size() == PAGE) {
                take();
            }
        }

        void take() {
            List<Became> became = became(page, file);
            tally.add(became);
            files.leave(
                    file,
                    IntStream.range(0, page.size())
                            .filter(nth -> became.get(nth).isLeft())
                            .mapToObj(nth -> Left.of(taken + nth, became.get(nth), page.get(nth)))
                            .toList());
            if (file.isStatement()) {
                files.confirm(file, confirmed(became));
            }
            taken += page.size();
            page.clear();
        }

        // Also what was known before, by a status report: it is the statement that shows it.
        private List<UUID> confirmed(List<Became> became) {
            return IntStream.range(0, page.size())
                    .filter(nth -> page.get(nth).said() == Said.SETTLED
                            && !became.get(nth).isLeft())
                    .mapToObj(page::get)
                    .flatMap(word -> word.orderId().stream())
                    .toList();
        }
    }

    private List<Became> became(List<Word> page, Received file) {
        List<UUID> ids = page.stream().flatMap(word -> word.orderId().stream()).toList();
        Map<UUID, Told> known = orders.those(ids, file.provider(), file.country());
        Became[] became = new Became[page.size()];
        // What is said of one order is said one after the other.
        Map<Optional<UUID>, List<Integer>> apart = IntStream.range(0, page.size())
                .boxed()
                .collect(groupingBy(nth -> page.get(nth).orderId(), LinkedHashMap::new, toList()));
        SideBySide.each(
                List.copyOf(apart.values()),
                lines -> lines.forEach(nth -> became[nth] =
                        became(page.get(nth), page.get(nth).orderId().map(known::get), file)));
        return List.of(became);
    }

    private Became became(Word word, Optional<Told> order, Received file) {
        if (order.isEmpty()) {
            return Became.UNMATCHED;
        }
        boolean moved = word.said() == Said.SETTLED || word.said() == Said.RETURNED;
        if (moved
                && !word.amount()
                        .orElse(order.get().amount())
                        .equals(order.get().amount())) {
            return Became.WRONG_AMOUNT;
        }
        if (file.isHandedOut() && order.get().isWithdrawnBefore(word.at())) {
            return Became.WITHDRAWN;
        }
        return switch (word.said()) {
            case UNDER_WAY -> Became.UNDER_WAY;
            case SETTLED -> heard(settled(order.get(), word), Became.SETTLED);
            case FAILED -> heard(failed(order.get(), word), Became.FAILED);
            case RETURNED -> heard(returned(order.get(), word), Became.RETURNED);
        };
    }

    private Became heard(PayoutCommand command, Became now) {
        return switch (commands.ask(command, Heard.class)) {
            case NOW -> now;
            case BEFORE -> Became.ALREADY_KNOWN;
            case CONTRADICTING -> Became.CONTRADICTING;
        };
    }

    private static PayoutCommand settled(Told order, Word word) {
        return new SettlePayout(
                order.payoutId(), order.orderId(), word.reference(), ToldFee.of(Work.PAYING, word.fees()), word.at());
    }

    // Now, and not when the provider decided it: a retry that was asked for before means what had failed then.
    private PayoutCommand failed(Told order, Word word) {
        return new FailPayout(order.payoutId(), order.orderId(), word.reason(), clock.instant());
    }

    private static PayoutCommand returned(Told order, Word word) {
        return new ReturnPayout(
                order.payoutId(), order.orderId(), word.reason(), ToldFee.of(Work.RETURNING, word.fees()), word.at());
    }
}
