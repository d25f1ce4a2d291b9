package org.mutuality.payment.bounds;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing bounds. */
public enum BoundsProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    BOUNDS_INVALID(422, "Invalid bounds"),
    /** Bounds have to be proposed before they can be approved. */
    BOUNDS_NOT_PROPOSED(409, "No bounds were proposed"),
    /** The proposer of bounds cannot approve them. Another lead of the country or a finance checker has to. */
    BOUNDS_NEED_FOUR_EYES(403, "The proposer of bounds cannot approve them"),
    /** Another person has approved the bounds; they are set. */
    BOUNDS_APPROVED(409, "The bounds are already approved");

    private final Definition definition;

    BoundsProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
