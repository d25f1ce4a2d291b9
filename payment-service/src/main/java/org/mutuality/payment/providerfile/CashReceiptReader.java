package org.mutuality.payment.providerfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.payment.provider.cash.CashReceiptParser;
import org.mutuality.payment.provider.cash.CashReceiptParser.CashReceipt;
import org.mutuality.payment.providerfile.SentOrderQueries.SentOrderRow;
import org.mutuality.platform.database.PagedQuery;

/**
 * What a distributor's receipts say. A code isn't kept anywhere: whose it is shows when that of each order's payout is made again.
 * Of the orders of one payout the newest is meant.
 */
@ApplicationScoped
class CashReceiptReader {
    private static final int PAGE = 5_000;

    private final SentOrderQueries orders;
    private final CashDistributors distributors;
    private final Clock clock;

    CashReceiptReader(SentOrderQueries orders, CashDistributors distributors, Clock clock) {
        this.orders = orders;
        this.distributors = distributors;
        this.clock = clock;
    }

    /**
     * @param country of whom it is told
     * @throws org.mutuality.platform.problem.Refusal any CashProblem; nothing was told then
     */
    ReportedLines receipts(InputStream csv, String country) throws IOException {
        List<CashReceipt> receipts =
                CashReceiptParser.read(new InputStreamReader(csv, StandardCharsets.UTF_8), clock.instant());
        Map<String, UUID> found = orders(receipts, country);
        return listener -> receipts.forEach(receipt -> listener.accept(new ReportedLine(
                Optional.ofNullable(found.get(receipt.code())),
                ReportedStatus.SETTLED,
                Optional.empty(),
                List.of(),
                "",
                "",
                receipt.handedOutAt())));
    }

    // The newest first, for those are who families come for: nearly always only they are looked at.
    private Map<String, UUID> orders(List<CashReceipt> receipts, String country) {
        Set<String> wanted = new HashSet<>();
        receipts.forEach(receipt -> wanted.add(receipt.code()));
        Map<String, UUID> found = new HashMap<>();
        new PagedQuery<SentOrderRow, Optional<SentOrderRow>>(
                        Optional.empty(),
                        PAGE,
                        (last, size) -> wanted.isEmpty() ? List.of() : orders.newest("cash", country, last, size),
                        Optional::of)
                .forEachPage(page -> page.forEach(order -> distributors
                        .codes(order.routeId())
                        .map(codes -> codes.of(order.payoutId().value()))
                        .filter(wanted::remove)
                        .ifPresent(code -> found.put(code, order.orderId()))));
        return found;
    }
}
