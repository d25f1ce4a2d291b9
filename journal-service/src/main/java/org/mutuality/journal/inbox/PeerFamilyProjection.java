package org.mutuality.journal.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.PeerGroupFact;
import org.mutuality.contracts.cohort.PeerGroupFormed;
import org.mutuality.contracts.cohort.PeerGroupJoined;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.platform.inbox.ContractProjection;

/** Fills {@code peer_family}: which families are in which peer group now. All events of a family arrive in order. */
@Singleton
class PeerFamilyProjection implements ContractProjection<PeerGroupFact> {
    @Override
    public String name() {
        return "peer-family";
    }

    @Override
    public Class<PeerGroupFact> eventType() {
        return PeerGroupFact.class;
    }

    @Override
    public void project(PeerGroupFact fact, Envelope envelope, Handle sql) {
        switch (fact) {
            case PeerGroupJoined joined ->
                sql.execute(
                        "insert into peer_family values (?, ?, ?)"
                                + " on conflict (family_id, cohort_id) do update set group_id = excluded.group_id",
                        joined.familyId(),
                        joined.cohortId(),
                        joined.groupId());
            case PeerGroupLeft left ->
                sql.execute(
                        "delete from peer_family where family_id = ? and cohort_id = ? and group_id = ?",
                        left.familyId(),
                        left.cohortId(),
                        left.groupId());
            case PeerGroupFormed formed -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("peer_family");
    }
}
