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
 * Reads a provider's statement of a day, a page at a time, and compares it with our orders. It can be repeated: what it finds
 * again stays, and what it no longer finds is deleted.
 */
@ApplicationScoped
public class StatementReader {
    private final ProviderStatementStore statements;
    private final StatementLineStore lines;
    private final RecheckQueue rechecks;
    private final ProjectionBarrier projections;
    private final Clock clock;

    StatementReader(
            ProviderStatementStore statements,
            StatementLineStore lines,
            RecheckQueue rechecks,
            ProjectionBarrier projections,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.rechecks = rechecks;
        this.projections = projections;
        this.clock = clock;
    }

    /** @throws ServerUnavailableException the provider returns no statement; earlier results stay */
    public void read(OnlineProvider provider, LocalDate day) {
        StatementRun run = StatementRun.of(provider.name(), provider.routeId(), day, clock.instant());
        statements.start(run);
        read(run, provider);
    }

    /** As {@link #read}, unless the whole day was read, or is being read. */
    void readOnce(OnlineProvider provider, LocalDate day) {
        StatementRun run = StatementRun.of(provider.name(), provider.routeId(), day, clock.instant());
        if (statements.startUnlessRead(run)) {
            read(run, provider);
        }
    }

    private void read(StatementRun run, OnlineProvider provider) {
        StatementPage page;
        long offset = 0;
        do {
            page = page(run, provider, offset);
            // Every order is stored before it is sent: the orders of this page exist by now.
            projections.awaitCatchUp();
            compare(run, page.entries());
            offset = page.next();
        } while (!page.last());
        statements.completeAndDeleteStale(run);
    }

    private static StatementPage page(StatementRun run, OnlineProvider provider, long offset) {
        try {
            return provider.getStatementPage(run.from(), run.to(), offset);
        } catch (IOException e) {
            throw new ServerUnavailableException("the provider", e);
        }
    }

    private void compare(StatementRun run, List<StatementEntry> entries) {
        List<MatchedLine> matched = MatchedLine.all(entries, lines.findOrders(run, entries));
        lines.save(run, matched);
        matched.stream()
                .filter(MatchedLine::needsRecheck)
                .flatMap(one -> one.order().stream())
                .forEach(order -> rechecks.add(order.orderId()));
    }
}
