package org.mutuality.cohort.peergroup;

import org.mutuality.platform.problem.Problem;

/** Refusals of peer group commands. */
public enum PeerGroupProblem implements Problem {
    /** Name or norms are invalid; {@code errors} lists each field. */
    PEER_GROUP_INVALID(422, "Invalid peer group"),
    /** A peer group cannot be changed. Form another one under another id. */
    PEER_GROUP_ALREADY_FORMED(409, "The peer group already exists with other content"),
    /** A cohort has at most 1,000 peer groups, including ended ones. */
    PEER_GROUP_LIMIT_REACHED(409, "The cohort has reached its limit of peer groups"),
    /** A member of the peer group must invite the family first. */
    PEER_GROUP_NOT_INVITED(409, "The family was not invited to the peer group"),
    /** A family is in one peer group only. Leave that one first. */
    PEER_GROUP_ALREADY_MEMBER(409, "The family is already in a peer group"),
    /** A peer group has at most eight families. */
    PEER_GROUP_FULL(409, "The peer group is full");

    private final Definition definition;

    PeerGroupProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
