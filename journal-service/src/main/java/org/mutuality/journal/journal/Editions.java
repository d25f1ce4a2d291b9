package org.mutuality.journal.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All tellings of a month, like the commits of one file in git. What stands follows from the set alone: arrival in any order
 * gives the same.
 */
record Editions(Map<UUID, Edition> byId) {
    static final Editions NONE = new Editions(Map.of());

    Editions {
        byId = Collections.unmodifiableMap(byId);
    }

    /** The first arrival of an id counts. */
    Editions with(Edition edition) {
        Map<UUID, Edition> more = new LinkedHashMap<>(byId);
        more.putIfAbsent(edition.id(), edition);
        return new Editions(more);
    }

    Optional<Edition> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first to arrive of those that say the same. */
    Optional<Edition> findSameContent(Edition edition) {
        return byId.values().stream().filter(edition::hasSameContent).findFirst();
    }

    /** Those upon which no other was written, told last first. Forged rings replace nobody: then all stand. */
    List<Edition> heads() {
        Set<UUID> replaced = new HashSet<>();
        byId.values().forEach(edition -> replaced.addAll(edition.origin().basedOn()));
        List<Edition> heads = sorted(byId.values(), edition -> !replaced.contains(edition.id()));
        return heads.isEmpty() ? sorted(byId.values(), edition -> true) : heads;
    }

    List<UUID> headIds() {
        return heads().stream().map(Edition::id).toList();
    }

    /** What is known now: of those that stand the one told last. */
    Edition current() {
        return heads().getFirst();
    }

    /** Those that stand when they contradict one another; else none. The family solves it by an edition upon all of them. */
    List<UUID> conflictingIds() {
        List<Edition> heads = heads();
        return heads.stream().allMatch(heads.getFirst()::hasSameContent)
                ? List.of()
                : heads.stream().map(Edition::id).toList();
    }

    private static List<Edition> sorted(Collection<Edition> editions, Predicate<Edition> wanted) {
        return editions.stream()
                .filter(wanted)
                .sorted(Edition.BY_TELLING.reversed())
                .toList();
    }
}
