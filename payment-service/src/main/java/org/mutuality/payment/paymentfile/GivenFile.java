package org.mutuality.payment.paymentfile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.*;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.GivenFileCommand.*;
import org.mutuality.payment.paymentfile.GivenFileEvent.*;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;

/**
 * A file that tells a bank or a distributor whom to pay: drawn up a page at a time, then the same for ever. Only two people
 * together withdraw it; they vouch that nobody pays by it. One of before there were these events is known by its withdrawal only.
 */
@Revision("1")
public class GivenFile {
    private static final int LONGEST_REASON = 500;
    private static final UUID NONE = new UUID(0, 0);

    @AggregateIdentifier
    private @Nullable GivenFileId id;

    private @Nullable FileHead head;
    private UUID last = NONE;
    private long count;
    private @Nullable Money sum;
    private boolean given;
    private @Nullable String reason;
    private @Nullable String proposedBy;
    private @Nullable String approvedBy;
    private long version;

    /** For the event store. */
    GivenFile() {}

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Drawing decide(TellDrawing command) {
        if (head == null) {
            throw CurrentUser.notFound();
        }
        return new Drawing(last, given, head.via());
    }

    // Whoever listed the page first has counted it.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ListLines command) {
        if (!given && command.after().equals(last)) {
            apply(new LinesListed(
                    command.fileId(),
                    head == null ? command.head() : head,
                    command.orders(),
                    command.sum(),
                    command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveFile command) {
        if (head == null || sum == null) {
            throw CurrentUser.notFound();
        }
        if (!given) {
            apply(new FileGiven(command.fileId(), head, count, sum, command.validUntil(), command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeWithdrawal command) {
        Wrongs wrongs = new Wrongs();
        wrongs.checkText(command.reason(), LONGEST_REASON, "/reason");
        wrongs.orThrow(WITHDRAWAL_INVALID);
        if (command.reason().equals(reason) && command.proposedBy().equals(proposedBy)) {
            return;
        }
        if (approvedBy != null) {
            throw PAYMENT_FILE_WITHDRAWN.because("What was approved stays");
        }
        apply(new WithdrawalProposed(
                command.fileId(), command.reason(), version + 1, command.proposedBy(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveWithdrawal command) {
        if (reason == null) {
            throw WITHDRAWAL_NOT_PROPOSED.because("Propose it first");
        }
        if (command.approvedBy().equals(proposedBy)) {
            throw WITHDRAWAL_NEEDS_FOUR_EYES.because("Somebody else has to approve it");
        }
        if (command.approvedBy().equals(approvedBy)) {
            return;
        }
        if (approvedBy != null) {
            throw PAYMENT_FILE_WITHDRAWN.because("Somebody else approved it");
        }
        command.match().ifPresent(match -> match.check(version));
        apply(new WithdrawalApproved(command.fileId(), version + 1, command.approvedBy(), command.at()));
    }

    @EventSourcingHandler
    void evolve(LinesListed event) {
        id = event.fileId();
        head = event.head();
        last = event.orders().getLast();
        count += event.orders().size();
        sum = sum == null ? event.sum() : sum.plus(event.sum());
    }

    @EventSourcingHandler
    void evolve(FileGiven event) {
        given = true;
    }

    @EventSourcingHandler
    void evolve(WithdrawalProposed event) {
        id = event.fileId();
        reason = event.reason();
        proposedBy = event.proposedBy();
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(WithdrawalApproved event) {
        approvedBy = event.approvedBy();
        version = event.version();
    }
}
