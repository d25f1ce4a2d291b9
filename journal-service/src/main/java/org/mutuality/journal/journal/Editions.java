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
 * All editions of a month, like the commits of one file in git. Which of them are current follows from the set alone, whatever
 * the order of arrival.
 */
record Editions(Map<UUID, Edition> byId) {
    static final Editions NONE = new Editions(Map.of());

    Editions {
        byId = Collections.unmodifiableMap(byId);
    }

    /** Of two editions with the same id the first to arrive counts. */
    Editions with(Edition edition) {
        Map<UUID, Edition> more = new LinkedHashMap<>(byId);
        more.putIfAbsent(edition.id(), edition);
        return new Editions(more);
    }

    Optional<Edition> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first to arrive of those with the same content. */
    Optional<Edition> findSameContent(Edition edition) {
        return byId.values().stream().filter(edition::hasSameContent).findFirst();
    }

    /** Those on which no other is based, written last first. Where forged editions replace one another in a ring, all of them. */
    List<Edition> heads() {
        Set<UUID> replaced = new HashSet<>();
        byId.values().forEach(edition -> replaced.addAll(edition.origin().basedOn()));
        List<Edition> heads = sorted(byId.values(), edition -> !replaced.contains(edition.id()));
        return heads.isEmpty() ? sorted(byId.values(), edition -> true) : heads;
    }

    List<UUID> headIds() {
        return heads().stream().map(Edition::id).toList();
    }

    /** Of the heads the one written last. */
    Edition current() {
        return heads().getFirst();
    }

    /** All heads when they contradict one another; else none. An edition based on all of them resolves the conflict. */
    List<UUID> conflictingIds() {
        List<Edition> heads = heads();
        return heads.stream().allMatch(heads.getFirst()::hasSameContent)
                ? List.of()
                : heads.stream().map(Edition::id).toList();
    }

    private static List<Edition> sorted(Collection<Edition> editions, Predicate<Edition> wanted) {
        return editions.stream()
                .filter(wanted)
                .sorted(Edition.BY_TIME_WRITTEN.reversed())
                .toList();
    }
}
