package org.mutuality.payment.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.identity.CurrentUser;

/** The complaints about one payout, oldest first; at most one of them isn't done. */
final class Cases {
    private final List<Case> all = new ArrayList<>();

    Optional<Case> find(ComplaintId id) {
        return all.stream().filter(one -> one.complaintId().equals(id)).findFirst();
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    Case known(ComplaintId id) {
        return find(id).orElseThrow(CurrentUser::notFound);
    }

    Optional<Case> open() {
        return all.stream().filter(one -> !one.isDone()).findFirst();
    }

    void add(Case made) {
        all.add(made);
    }

    void replace(Case changed) {
        all.replaceAll(one -> one.complaintId().equals(changed.complaintId()) ? changed : one);
    }
}
