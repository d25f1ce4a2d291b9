package org.mutuality.journal.strategy.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** Who is in the same peer group now. Source: {@code peer_family}. */
@ApplicationScoped
public class PeerFamilyQueries {
    // A membership reported by another cohort than the family's doesn't count.
    private static final String PEERS = """
            select other.family_id from peer_family own
            join directory_family d on d.family_id = own.family_id and d.cohort_id = own.cohort_id and not d.erased
            join peer_family other on other.cohort_id = own.cohort_id and other.group_id = own.group_id
            join directory_family o on o.family_id = other.family_id and o.cohort_id = other.cohort_id and not o.erased
            where own.family_id = ?""";

    private final ReadModelDatabase views;

    PeerFamilyQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** The family itself and those in its group; only itself when it is in none. */
    public Set<UUID> of(UUID familyId) {
        Set<UUID> peers = new HashSet<>(
                views.read(sql -> sql.select(PEERS, familyId).mapTo(UUID.class).list()));
        peers.add(familyId);
        return Set.copyOf(peers);
    }
}
