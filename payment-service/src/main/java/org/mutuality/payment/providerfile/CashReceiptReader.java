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
 * Reads a distributor's receipts. Codes are not stored, so each code is matched by computing the codes of sent orders again,
 * findNewest first. Of several orders of one payout the findNewest is meant.
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
     * @param country of which orders are reported
     * @throws ProblemException any {@code CashReceiptProblem}, before any line is reported
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

    // Newest first: families collect recent payouts, so nearly always the first pages are enough.
    private Map<String, UUID> orders(List<CashReceipt> receipts, String country) {
        Set<String> wanted = new HashSet<>();
        receipts.forEach(receipt -> wanted.add(receipt.code()));
        Map<String, UUID> found = new HashMap<>();
        new PagedQuery<SentOrderRow, Optional<SentOrderRow>>(
                        Optional.empty(),
                        PAGE,
                        (last, size) -> wanted.isEmpty() ? List.of() : orders.findNewest("cash", country, last, size),
                        Optional::of)
                .forEachPage(page -> page.forEach(order -> distributors
                        .codes(order.routeId())
                        .map(codes -> codes.of(order.payoutId().value()))
                        .filter(wanted::remove)
                        .ifPresent(code -> found.put(code, order.orderId()))));
        return found;
    }
}
