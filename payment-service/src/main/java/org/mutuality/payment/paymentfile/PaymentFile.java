package org.mutuality.payment.paymentfile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.*;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.PaymentFileCommand.*;
import org.mutuality.payment.paymentfile.PaymentFileEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A file that instructs a bank or a distributor of cash to pay. It is generated a page at a time and never changes once it is
 * issued. Only two people together can withdraw it; they confirm that nobody pays from it. A file from before these events
 * existed is known by its withdrawal only.
 */
@StoredAs(name = "payment.PaymentFile", revision = 1)
public class PaymentFile {
    private static final int MAX_REASON_LENGTH = 500;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(WITHDRAWAL_NOT_PROPOSED, WITHDRAWAL_NEEDS_FOUR_EYES, PAYMENT_FILE_WITHDRAWN);
    private static final UUID NONE = new UUID(0, 0);

    @AggregateIdentifier
    private @Nullable PaymentFileId id;

    private @Nullable PaymentFileHeader header;
    private UUID last = NONE;
    private long count;
    private @Nullable Money sum;
    private boolean issued;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    PaymentFile() {}

    // Created when missing, here and below, so that the caller gets our problem and not Axon's exception.
    @CreateIfMissing
    GenerationProgress decide(GetGenerationProgress command) {
        if (header == null) {
            throw CurrentUser.notFound();
        }
        return new GenerationProgress(last, issued, header.routeId());
    }

    // A page that another request has added already is ignored.
    @CreateIfMissing
    void decide(AddPaymentFileLines command) {
        if (!issued && command.after().equals(last)) {
            apply(new PaymentFileLinesAdded(
                    command.fileId(),
                    header == null ? command.header() : header,
                    command.orders(),
                    command.sum(),
                    command.at()));
        }
    }

    @CreateIfMissing
    void decide(IssuePaymentFile command) {
        if (header == null || sum == null) {
            throw CurrentUser.notFound();
        }
        if (!issued) {
            apply(new PaymentFileIssued(command.fileId(), header, count, sum, command.validUntil(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ProposeFileWithdrawal command) {
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(command.reason(), MAX_REASON_LENGTH, "/reason");
        errors.checkNoContactDetails(command.reason(), "/reason");
        errors.throwIfAny(WITHDRAWAL_INVALID);
        if (approval.acceptsProposal(command.reason(), command.proposedBy(), REFUSALS)) {
            apply(new FileWithdrawalProposed(
                    command.fileId(), command.reason(), version + 1, command.proposedBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ApproveFileWithdrawal command) {
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            apply(new FileWithdrawalApproved(command.fileId(), version + 1, command.approvedBy(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PaymentFileLinesAdded event) {
        id = event.fileId();
        header = event.header();
        last = event.orders().getLast();
        count += event.orders().size();
        sum = sum == null ? event.sum() : sum.plus(event.sum());
    }

    @EventSourcingHandler
    void evolve(PaymentFileIssued event) {
        issued = true;
    }

    @EventSourcingHandler
    void evolve(FileWithdrawalProposed event) {
        id = event.fileId();
        approval = approval.proposed(event.reason(), event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(FileWithdrawalApproved event) {
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }
}
