package org.mutuality.platform.aggregate;

import java.util.HashSet;
import java.util.Set;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.Problem;

/**
 * A proposal that takes effect when other people approve it. An aggregate checks it when it decides, and replaces it
 * when an event is applied. A repeated proposal or approval by the same person changes nothing.
 *
 * @param reason reason of the latest proposal; empty when proposals of this kind have none
 * @param proposedBy accounts that may not approve; empty before there is a proposal
 * @param approvedBy accounts that have approved
 * @param needed number of approvals that complete it
 */
public record TwoPersonApproval(String reason, Set<String> proposedBy, Set<String> approvedBy, int needed) {
    public static final TwoPersonApproval NONE = new TwoPersonApproval("", Set.of(), Set.of(), 1);

    public TwoPersonApproval {
        proposedBy = Set.copyOf(proposedBy);
        approvedBy = Set.copyOf(approvedBy);
    }

    /** Problems with which an aggregate refuses an approval, in order of precedence. */
    public record Refusals(Problem notProposed, Problem ownProposal, Problem approvedByAnother) {}

    /**
     * Whether the proposal has to be stored; false when the same person has already made the same proposal. A different
     * one replaces it until it is approved.
     */
    public boolean acceptsProposal(String newReason, String by, Refusals refusals) {
        if (newReason.equals(reason) && proposedBy.contains(by)) {
            return false;
        }
        if (!approvedBy.isEmpty()) {
            throw refusals.approvedByAnother().because(Message.of("approval.final"));
        }
        return true;
    }

    /** Whether the approval has to be stored; false when this person has already approved. */
    public boolean acceptsApproval(String by, Refusals refusals) {
        if (proposedBy.isEmpty()) {
            throw refusals.notProposed().because(Message.of("approval.propose-first"));
        }
        requireNotProposer(by, refusals.ownProposal());
        if (approvedBy.contains(by)) {
            return false;
        }
        if (complete()) {
            throw refusals.approvedByAnother().because(Message.of("approval.already-approved"));
        }
        return true;
    }

    public void requireNotProposer(String by, Problem ownProposal) {
        if (proposedBy.contains(by)) {
            throw ownProposal.because(Message.of("approval.another-person"));
        }
    }

    public boolean complete() {
        return approvedBy.size() >= needed;
    }

    public TwoPersonApproval proposed(String newReason, String by) {
        return new TwoPersonApproval(newReason, Set.of(by), approvedBy, needed);
    }

    /** Adds a person who may not approve it. */
    public TwoPersonApproval alsoProposed(String by) {
        return new TwoPersonApproval(reason, plus(proposedBy, by), approvedBy, needed);
    }

    public TwoPersonApproval approved(String by, int approvalsNeeded) {
        return new TwoPersonApproval(reason, proposedBy, plus(approvedBy, by), approvalsNeeded);
    }

    private static Set<String> plus(Set<String> accounts, String one) {
        Set<String> more = new HashSet<>(accounts);
        more.add(one);
        return more;
    }
}
