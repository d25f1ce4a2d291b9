package org.mutuality.journal.journal;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All editions of a month, like the commits of one file in git. Which of them are current follows from the set alone, whatever
 * the order of arrival.
 */
record Editions(Map<UUID, Edition> byId, Set<UUID> withdrawn) {
    static final Editions NONE = new Editions(Map.of(), Set.of());

    Editions {
        byId = Collections.unmodifiableMap(byId);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Of two editions with the same id the first to arrive counts. */
    Editions with(Edition edition) {
        Map<UUID, Edition> more = new LinkedHashMap<>(byId);
        more.putIfAbsent(edition.id(), edition);
        return new Editions(more, withdrawn);
    }

    /** The withdrawn ones stay in history, but don't count. */
    Editions without(Collection<UUID> editions) {
        Set<UUID> more = new HashSet<>(withdrawn);
        more.addAll(editions);
        return new Editions(byId, more);
    }

    Optional<Edition> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first to arrive of those with the same content; one that counts before one that was withdrawn. */
    Optional<Edition> findSameContent(Edition edition) {
        List<Edition> same =
                byId.values().stream().filter(edition::hasSameContent).toList();
        return same.stream()
                .filter(one -> !withdrawn.contains(one.id()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** See {@link EditionGraph#heads}. */
    List<Edition> heads() {
        return headIds().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
    }

    List<UUID> headIds() {
        return EditionGraph.heads(byId.values().stream().map(Edition::node).toList(), withdrawn);
    }

    /**
     * The heads that a submission replaces when it names none: all but those that are based on it, because they arrived before
     * what they replace.
     */
    List<UUID> headIdsReplacedBy(UUID edition) {
        boolean named =
                byId.values().stream().anyMatch(one -> one.origin().basedOn().contains(edition));
        if (!named) {
            return headIds();
        }
        Map<UUID, List<UUID>> bases = byId.values().stream()
                .collect(toMap(Edition::id, one -> one.origin().basedOn()));
        return headIds().stream()
                .filter(head -> !EditionGraph.isBasedOn(head, edition, bases))
                .toList();
    }

    /** Of the heads the one written last; empty when nothing was submitted or all was withdrawn. */
    Optional<Edition> current() {
        return heads().stream().findFirst();
    }

    /** All heads when they contradict one another; else none. An edition based on all of them resolves the conflict. */
    List<UUID> conflictingIds() {
        List<Edition> heads = heads();
        return heads.isEmpty() || heads.stream().allMatch(heads.getFirst()::hasSameContent)
                ? List.of()
                : heads.stream().map(Edition::id).toList();
    }
}
