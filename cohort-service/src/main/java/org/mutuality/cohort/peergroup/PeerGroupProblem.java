package org.mutuality.cohort.peergroup;

import org.mutuality.platform.problem.Problem;

/** Why a peer group says no. */
public enum PeerGroupProblem implements Problem {
    PEER_GROUP_INVALID(422, "The peer group isn't described as it should be"),
    PEER_GROUP_FORMED_OTHERWISE(409, "This peer group was formed otherwise"),
    PEER_GROUP_TOO_MANY(409, "The cohort has formed all the peer groups that it can"),
    PEER_GROUP_NOT_INVITED(409, "Only who was invited joins"),
    PEER_GROUP_ALREADY_IN_ONE(409, "A family is in one peer group at a time"),
    PEER_GROUP_FULL(409, "A peer group is of eight families at most");

    private final Definition definition;

    PeerGroupProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
