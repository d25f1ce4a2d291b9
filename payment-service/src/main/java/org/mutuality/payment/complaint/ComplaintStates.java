package org.mutuality.payment.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.identity.CurrentUser;

/** Complaints about one payout, oldest first; at most one of them is open. */
final class ComplaintStates {
    private final List<ComplaintState> all = new ArrayList<>();

    Optional<ComplaintState> find(ComplaintId id) {
        return all.stream().filter(one -> one.complaintId().equals(id)).findFirst();
    }

    /** @throws ProblemException NOT_FOUND */
    ComplaintState require(ComplaintId id) {
        return find(id).orElseThrow(CurrentUser::notFound);
    }

    Optional<ComplaintState> findOpen() {
        return all.stream().filter(one -> !one.isClosed()).findFirst();
    }

    void add(ComplaintState made) {
        all.add(made);
    }

    void replace(ComplaintState changed) {
        all.replaceAll(one -> one.complaintId().equals(changed.complaintId()) ? changed : one);
    }
}
