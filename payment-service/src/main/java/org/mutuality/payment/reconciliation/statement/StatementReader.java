package org.mutuality.payment.reconciliation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mutuality.payment.dispatch.RecheckQueue;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.StatementPage;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Reads a provider's own book of a day, a page at a time, and compares it with our orders. Safe to do again: what it finds is
 * found again, and what it no longer finds is gone.
 */
@ApplicationScoped
public class StatementReader {
    private final ProviderStatementStore book;
    private final StatementLineStore lines;
    private final RecheckQueue doubts;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    StatementReader(
            ProviderStatementStore book,
            StatementLineStore lines,
            RecheckQueue doubts,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.book = book;
        this.lines = lines;
        this.doubts = doubts;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @throws ServerUnavailableException the provider doesn't tell its book; what was found before stands until it does */
    public void read(OnlineProvider provider, LocalDate day) {
        StatementRun reading = StatementRun.of(provider.name(), provider.routeId(), day, clock.instant());
        book.begin(reading);
        read(reading, provider);
    }

    /** As {@link #read}, unless the whole day has been read, or is being read. */
    void readOnce(OnlineProvider provider, LocalDate day) {
        StatementRun reading = StatementRun.of(provider.name(), provider.routeId(), day, clock.instant());
        if (book.beginUnlessRead(reading)) {
            read(reading, provider);
        }
    }

    private void read(StatementRun reading, OnlineProvider provider) {
        StatementPage page;
        long offset = 0;
        do {
            page = page(reading, provider, offset);
            // Every order is on disk before its provider is told: what is in the page is here by now.
            caughtUp.awaitCatchUp();
            take(reading, page.entries());
            offset = page.next();
        } while (!page.last());
        book.completeAndDeleteStale(reading);
    }

    private static StatementPage page(StatementRun reading, OnlineProvider provider, long offset) {
        try {
            return provider.getStatementPage(reading.from(), reading.to(), offset);
        } catch (IOException e) {
            throw new ServerUnavailableException("the provider", e);
        }
    }

    private void take(StatementRun reading, List<StatementEntry> entries) {
        List<MatchedLine> compared = MatchedLine.all(entries, lines.ours(reading, entries));
        lines.save(reading, compared);
        compared.stream()
                .filter(MatchedLine::isNews)
                .flatMap(one -> one.ours().stream())
                .forEach(order -> doubts.add(order.orderId()));
    }
}
