package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see and record receipts: the team of their country. */
@ApplicationScoped
public class ReceiptAccess {
    private final ReceiptQueries view;
    private final CurrentUser caller;

    ReceiptAccess(ReceiptQueries view, CurrentUser caller) {
        this.view = view;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller may see it */
    public ReceiptQueries.ReceiptRow requireReadable(UUID receiptId) {
        return view.find(receiptId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 when the id is that of another country's receipt */
    void requireRecordable(UUID receiptId) {
        CurrentUser.requireVisible(
                view.find(receiptId).filter(row -> !canRead(row)).isEmpty(), receiptId);
    }

    private boolean canRead(ReceiptQueries.ReceiptRow row) {
        return caller.isInTeamOf(row.country());
    }
}
