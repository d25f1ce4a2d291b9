package org.mutuality.journal.journal;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which editions of a month are current. It follows from the set alone, whatever the order of arrival. */
public final class EditionGraph {
    private EditionGraph() {}

    /**
     * An edition without its content.
     *
     * @param timeWritten see {@link EditionOrigin#timeWritten}
     * @param online whether it is based on what was current when it arrived, and not on what its author named
     */
    public record EditionNode(UUID edition, List<UUID> basedOn, Instant timeWritten, boolean online) {
        public static EditionNode of(EditionOrigin origin, Instant arrivedAt) {
            return new EditionNode(
                    origin.edition(),
                    origin.basedOn(),
                    origin.timeWritten(arrivedAt),
                    origin.offline().filter(offline -> !offline).isPresent());
        }
    }

    // Ties are broken by id, so that every order of arrival gives the same result.
    private static final Comparator<EditionNode> LAST_WRITTEN_FIRST = Comparator.comparing(EditionNode::timeWritten)
            .thenComparing(node -> node.edition().toString())
            .reversed();

    /**
     * Those on which no other is based and that are not withdrawn, the one written last first; none when the month is withdrawn.
     * Where forged editions replace one another in a ring, all of them.
     */
    public static List<UUID> heads(Collection<EditionNode> editions, Set<UUID> withdrawn) {
        Set<UUID> replaced = replaced(editions);
        replaced.addAll(withdrawn);
        List<UUID> heads = sorted(editions, replaced);
        return heads.isEmpty() ? sorted(editions, withAllBases(withdrawn, editions)) : heads;
    }

    // What a withdrawn edition replaced does not come back.
    private static Set<UUID> withAllBases(Set<UUID> withdrawn, Collection<EditionNode> editions) {
        Map<UUID, List<UUID>> bases = editions.stream().collect(toMap(EditionNode::edition, EditionNode::basedOn));
        Set<UUID> found = new HashSet<>(withdrawn);
        Deque<UUID> open = new ArrayDeque<>(withdrawn);
        while (!open.isEmpty()) {
            bases.getOrDefault(open.pop(), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    /** Whether an edition is based on another, directly or by way of others. */
    static boolean isBasedOn(UUID edition, UUID base, Map<UUID, List<UUID>> bases) {
        Set<UUID> visited = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(edition));
        while (!open.isEmpty()) {
            for (UUID next : bases.getOrDefault(open.pop(), List.of())) {
                if (next.equals(base)) {
                    return true;
                }
                if (visited.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }

    // An edition submitted online was based on all that was current, so also on one that was written to replace it and
    // came
    // first. That one replaces it all the same.
    private static Set<UUID> replaced(Collection<EditionNode> editions) {
        Map<UUID, List<UUID>> bases = editions.stream().collect(toMap(EditionNode::edition, EditionNode::basedOn));
        boolean hasRing = hasRing(bases);
        Set<UUID> replaced = new HashSet<>();
        for (EditionNode edition : editions) {
            for (UUID base : edition.basedOn()) {
                if (!(hasRing && edition.online() && isBasedOn(base, edition.edition(), bases))) {
                    replaced.add(base);
                }
            }
        }
        return replaced;
    }

    // Takes away, again and again, what is based on nothing that is left; a ring remains.
    private static boolean hasRing(Map<UUID, List<UUID>> bases) {
        Map<UUID, Integer> openBases = new HashMap<>();
        Map<UUID, List<UUID>> successors = new HashMap<>();
        bases.forEach((edition, named) -> {
            List<UUID> known =
                    named.stream().filter(bases::containsKey).distinct().toList();
            openBases.put(edition, known.size());
            known.forEach(base ->
                    successors.computeIfAbsent(base, any -> new ArrayList<>()).add(edition));
        });
        Deque<UUID> free = new ArrayDeque<>();
        openBases.forEach((edition, open) -> {
            if (open == 0) {
                free.push(edition);
            }
        });
        int removed = 0;
        while (!free.isEmpty()) {
            removed++;
            for (UUID next : successors.getOrDefault(free.pop(), List.of())) {
                if (openBases.merge(next, -1, Integer::sum) == 0) {
                    free.push(next);
                }
            }
        }
        return removed < bases.size();
    }

    private static List<UUID> sorted(Collection<EditionNode> editions, Set<UUID> without) {
        return editions.stream()
                .filter(edition -> !without.contains(edition.edition()))
                .sorted(LAST_WRITTEN_FIRST)
                .map(EditionNode::edition)
                .toList();
    }
}
