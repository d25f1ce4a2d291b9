package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see and record receipts: the team of their country. */
@ApplicationScoped
public class ReceiptAccess {
    private final ReceiptQueries receipts;
    private final CurrentUser caller;

    ReceiptAccess(ReceiptQueries receipts, CurrentUser caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 404 unless the caller may see the receipt
     */
    public ReceiptQueries.ReceiptRow requireReadable(UUID receiptId) {
        return receipts.find(receiptId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /**
     * @throws ProblemException 404 when the id belongs to a receipt of another country
     */
    void requireRecordable(UUID receiptId) {
        CurrentUser.requireVisible(
                receipts.find(receiptId).filter(row -> !canRead(row)).isEmpty(), receiptId);
    }

    private boolean canRead(ReceiptQueries.ReceiptRow row) {
        return caller.isInTeamOf(row.country());
    }
}
