package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** What was done about a family's account, masked. */
@ApplicationScoped
class PayoutAccountHistory {
    private final PayoutAccountHistoryQueries view;
    private final AccountVault accounts;

    PayoutAccountHistory(PayoutAccountHistoryQueries view, AccountVault accounts) {
        this.view = view;
        this.accounts = accounts;
    }

    /**
     * @param version of the telling that it was about
     * @param masked what was told
     * @param reason of a rejection
     * @param who account of who did it
     */
    public record PayoutAccountHistoryEntry(
            int version,
            PayoutAccountAction what,
            Optional<String> masked,
            Optional<String> reason,
            String who,
            Instant at) {}

    /** Oldest first. */
    Page<PayoutAccountHistoryEntry> of(UUID familyId, Optional<Cursor> after, PageSize limit) {
        Page<PayoutAccountHistoryQueries.PayoutAccountHistoryRow> page = view.of(familyId, after, limit);
        return new Page<>(page.items().stream().map(row -> entry(familyId, row)).toList(), page.next());
    }

    private PayoutAccountHistoryEntry entry(UUID familyId, PayoutAccountHistoryQueries.PayoutAccountHistoryRow row) {
        Optional<Ciphertext> account = row.encrypted().filter(text -> row.what() == PayoutAccountAction.SUBMITTED);
        Optional<Ciphertext> reason = row.encrypted().filter(text -> row.what() == PayoutAccountAction.REJECTED);
        return new PayoutAccountHistoryEntry(
                row.version(),
                row.what(),
                account.flatMap(text -> accounts.masked(familyId, text)),
                reason.flatMap(text -> accounts.reason(familyId, text)),
                row.who(),
                row.at());
    }

    /** What was done about an account, as its history tells it. */
    public enum PayoutAccountAction {
        SUBMITTED,
        VERIFIED,
        ACCEPTED,
        REJECTED
    }
}
