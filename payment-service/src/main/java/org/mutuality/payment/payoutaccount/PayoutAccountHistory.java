package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** History of a family's payout account, with accounts masked. */
@ApplicationScoped
class PayoutAccountHistory {
    private final PayoutAccountHistoryQueries view;
    private final AccountVault accounts;

    PayoutAccountHistory(PayoutAccountHistoryQueries view, AccountVault accounts) {
        this.view = view;
        this.accounts = accounts;
    }

    /**
     * An entry in a payout account's history.
     *
     * @param version of the account that it is about
     * @param action what was done
     * @param masked the account that was submitted, masked; absent for other actions
     * @param reason of a rejection; absent for other actions
     * @param account subject of the account that did it
     * @param at when it was done
     */
    public record PayoutAccountHistoryEntry(
            int version,
            PayoutAccountAction action,
            Optional<String> masked,
            Optional<String> reason,
            String account,
            Instant at) {}

    /** Oldest first. */
    Page<PayoutAccountHistoryEntry> of(UUID familyId, Optional<Cursor> after, PageSize limit) {
        Page<PayoutAccountHistoryQueries.PayoutAccountHistoryRow> page = view.of(familyId, after, limit);
        return new Page<>(page.items().stream().map(row -> entry(familyId, row)).toList(), page.next());
    }

    private PayoutAccountHistoryEntry entry(UUID familyId, PayoutAccountHistoryQueries.PayoutAccountHistoryRow row) {
        Optional<Ciphertext> account = row.encrypted().filter(text -> row.action() == PayoutAccountAction.SUBMITTED);
        Optional<Ciphertext> reason = row.encrypted().filter(text -> row.action() == PayoutAccountAction.REJECTED);
        return new PayoutAccountHistoryEntry(
                row.version(),
                row.action(),
                account.flatMap(text -> accounts.masked(familyId, text)),
                reason.flatMap(text -> accounts.reason(familyId, text)),
                row.account(),
                row.at());
    }

    /** Kind of an entry in a payout account's history. */
    public enum PayoutAccountAction {
        /** An account was submitted. */
        SUBMITTED,
        /** The family has verified it. */
        VERIFIED,
        /** A second person has accepted it. */
        ACCEPTED,
        REJECTED
    }
}
