package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.purse.PurseCommand.TakeOut;
import org.mutuality.payment.receipt.ReceiptCommand.ApproveReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ProposeReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ReverseReceipt;
import org.mutuality.payment.receipt.ReceiptId;
import org.mutuality.payment.receipt.Received;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.store.Commands;

/**
 * Two people agree, the purse lets the money go, then the receipt is reversed: in this order, so that nobody alone takes
 * anything out, and nothing that is promised. Each step can be repeated: to approve again completes what broke off.
 */
@ApplicationScoped
class Reversing {
    private final Commands commands;
    private final Clock clock;

    Reversing(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void propose(ReceiptId receipt, String reason, String by) {
        commands.send(new ProposeReversal(receipt, reason, by, clock.instant()));
    }

    void approve(ReceiptId receipt, Optional<IfMatch> match, String by) {
        Instant at = clock.instant();
        Received received = commands.ask(new ApproveReversal(receipt, match, by, at), Received.class);
        commands.send(new TakeOut(new PurseId(received.holder()), receipt.value(), received.amount(), at));
        commands.send(new ReverseReceipt(receipt, at));
    }
}
