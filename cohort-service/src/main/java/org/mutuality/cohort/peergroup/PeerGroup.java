package org.mutuality.cohort.peergroup;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mutuality.cohort.peergroup.Charter;

/** One group, as far as its cohort's groups must remember it. */
record PeerGroup(UUID formedBy, Charter charter, Set<UUID> families, Set<UUID> invited) {
    static final int MOST_FAMILIES = 8;

    PeerGroup(UUID formedBy, Charter charter) {
        this(formedBy, charter, Set.of(), Set.of());
    }

    boolean wasFormed(UUID by, Charter as) {
        return formedBy.equals(by) && charter.equals(as);
    }

    boolean has(UUID familyId) {
        return families.contains(familyId);
    }

    boolean awaits(UUID familyId) {
        return invited.contains(familyId);
    }

    boolean isFull() {
        return families.size() >= MOST_FAMILIES;
    }

    PeerGroup invite(UUID familyId) {
        return new PeerGroup(formedBy, charter, families, with(invited, familyId));
    }

    PeerGroup add(UUID familyId) {
        return new PeerGroup(formedBy, charter, with(families, familyId), without(invited, familyId));
    }

    // Nobody is left who could stand by an invitation.
    PeerGroup remove(UUID familyId) {
        Set<UUID> left = without(families, familyId);
        return new PeerGroup(formedBy, charter, left, left.isEmpty() ? Set.of() : invited);
    }

    private static Set<UUID> with(Set<UUID> some, UUID one) {
        Set<UUID> more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<UUID> without(Set<UUID> some, UUID one) {
        Set<UUID> fewer = new HashSet<>(some);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
