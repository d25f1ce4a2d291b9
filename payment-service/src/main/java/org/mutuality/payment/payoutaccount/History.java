package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.privacy.Sealed;

/** What was done about a family's account, masked. */
@ApplicationScoped
class History {
    private final HistoryView view;
    private final Accounts accounts;

    History(HistoryView view, Accounts accounts) {
        this.view = view;
        this.accounts = accounts;
    }

    /**
     * @param version of the telling that it was about
     * @param masked what was told
     * @param reason of a rejection
     * @param who account of who did it
     */
    public record Entry(
            int version, Step what, Optional<String> masked, Optional<String> reason, String who, Instant at) {}

    /** Oldest first. */
    Page<Entry> of(UUID familyId, Optional<Cursor> after, Limit limit) {
        Page<HistoryView.Row> page = view.of(familyId, after, limit);
        return new Page<>(page.items().stream().map(row -> entry(familyId, row)).toList(), page.next());
    }

    private Entry entry(UUID familyId, HistoryView.Row row) {
        Optional<Sealed> account = row.sealed().filter(text -> row.what() == Step.TOLD);
        Optional<Sealed> reason = row.sealed().filter(text -> row.what() == Step.REJECTED);
        return new Entry(
                row.version(),
                row.what(),
                account.flatMap(text -> accounts.masked(familyId, text)),
                reason.flatMap(text -> accounts.reason(familyId, text)),
                row.who(),
                row.at());
    }
}
