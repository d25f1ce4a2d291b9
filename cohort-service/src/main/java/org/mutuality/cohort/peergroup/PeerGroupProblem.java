package org.mutuality.cohort.peergroup;

import org.mutuality.platform.problem.Problem;

/** Why a peer group says no. */
public enum PeerGroupProblem implements Problem {
    PEER_GROUP_INVALID(422, "Invalid peer group"),
    PEER_GROUP_ALREADY_FORMED(409, "The peer group already exists with other content"),
    PEER_GROUP_LIMIT_REACHED(409, "The cohort has reached its limit of peer groups"),
    PEER_GROUP_NOT_INVITED(409, "The family was not invited to the peer group"),
    PEER_GROUP_ALREADY_MEMBER(409, "The family is already in a peer group"),
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
