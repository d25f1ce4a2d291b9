package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.FreePayout;
import org.mutuality.payment.payout.PayoutCommand.RetryPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.SideBySide;
import org.mutuality.platform.view.Views;

/**
 * Has payouts do what their batch decided: be sent again, or go. It remembers nothing: what isn't done yet is still to be found,
 * and a payout that was told twice changes once.
 */
@ApplicationScoped
class Tidying {
    private static final int PAGE = 500;
    private static final UUID LEAST = new UUID(0, 0);
    private static final String LINES = """
            select p.payout_id, p.batch_id, p.order_id from payout_view p join batch_view b using (batch_id)
            where p.payout_id > :after and %s order by p.payout_id limit :most""";
    private static final String TO_RETRY =
            LINES.formatted("b.status = 'RELEASED' and p.status = 'FAILED' and p.answered_at <= b.retried_at");
    private static final String TO_FREE =
            LINES.formatted("b.status in ('CANCELLED', 'CLOSED') and p.status in ('BATCHED', 'FAILED')");

    private final Views views;
    private final Commands commands;
    private final Clock clock;

    Tidying(Views views, Commands commands, Clock clock) {
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    private record Line(PayoutId payoutId, UUID batchId, UUID orderId) {}

    void retry() {
        walk(TO_RETRY, line -> new RetryPayout(line.payoutId(), line.batchId(), line.orderId(), clock.instant()));
    }

    void free() {
        walk(TO_FREE, line -> new FreePayout(line.payoutId(), line.batchId(), clock.instant()));
    }

    private void walk(String query, Function<Line, PayoutCommand> command) {
        List<Line> page = page(query, LEAST);
        while (!page.isEmpty()) {
            SideBySide.each(page, line -> commands.send(command.apply(line)));
            page = page.size() < PAGE
                    ? List.of()
                    : page(query, page.getLast().payoutId().value());
        }
    }

    private List<Line> page(String query, UUID after) {
        RowMapper<Line> line = (row, context) -> new Line(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("batch_id", UUID.class),
                row.getObject("order_id", UUID.class));
        return views.read(sql -> sql.createQuery(query)
                .bind("after", after)
                .bind("most", PAGE)
                .map(line)
                .list());
    }
}
