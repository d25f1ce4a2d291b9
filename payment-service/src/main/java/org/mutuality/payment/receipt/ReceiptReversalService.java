package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.budget.BudgetCommand.RemoveFunds;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.receipt.ReceiptCommand.ApproveReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ProposeReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ReverseReceipt;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;

/**
 * Reverses a receipt: two people agree, the money is removed from the budget, then the receipt is reversed. In this
 * order, so that nobody removes money alone and no reserved money is removed. Each step is repeatable: approving again
 * completes an interrupted reversal.
 */
@ApplicationScoped
class ReceiptReversalService {
    private final CommandGateway commands;
    private final Clock clock;

    ReceiptReversalService(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void propose(ReceiptId receipt, String reason, String by) {
        commands.send(new ProposeReceiptReversal(receipt, reason, by, clock.instant()));
    }

    void approve(ReceiptId receipt, Optional<IfMatch> match, String by) {
        Instant at = clock.instant();
        ReceiptDetails received =
                commands.sendForResult(new ApproveReceiptReversal(receipt, match, by, at), ReceiptDetails.class);
        commands.send(new RemoveFunds(new BudgetId(received.budgetOwnerId()), receipt.value(), received.amount(), at));
        commands.send(new ReverseReceipt(receipt, at));
    }
}
