package org.mutuality.contracts.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.investment.InvestmentFact;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.payment.PaymentFact;

/** Every published type, by name; and the topic on which each publisher's facts stand. */
public final class ContractRegistry {
    /** Sealed family of a publisher's facts → its topic. */
    public static final Map<Class<?>, String> TOPICS = Map.of(
            CohortFact.class, "cohort.events.v1",
            JournalFact.class, "journal.events.v1",
            PaymentFact.class, "payment.events.v1",
            InvestmentFact.class, "investment.events.v1");

    private static final Map<String, Class<?>> TYPES = new TreeMap<>();

    static {
        TOPICS.keySet().stream().flatMap(family -> leaves(family).stream()).forEach(ContractRegistry::add);
    }

    private ContractRegistry() {}

    /**
     * {@code mutuality.journal.JournalSubmitted}: what {@link PublishedAs} says beside the type.
     *
     * @throws IllegalArgumentException when {@code type} is not published
     */
    public static String nameOf(Class<?> type) {
        PublishedAs published = type.getAnnotation(PublishedAs.class);
        if (published == null) {
            throw new IllegalArgumentException("%s has no @PublishedAs".formatted(type));
        }
        return published.value();
    }

    /** Empty for a type that is younger than this reader: skip it. */
    public static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** All published types in the order of their names. */
    public static List<Class<?>> types() {
        return List.copyOf(TYPES.values());
    }

    /**
     * Topic of a published type, or of a sealed family of them.
     *
     * @throws IllegalArgumentException when nobody publishes {@code type}
     */
    public static String topicOf(Class<?> type) {
        return TOPICS.entrySet().stream()
                .filter(family -> family.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not published"));
    }

    private static void add(Class<?> type) {
        Class<?> other = TYPES.put(nameOf(type), type);
        if (other != null) {
            throw new IllegalStateException(
                    "%s and %s would both be published as %s".formatted(type, other, nameOf(type)));
        }
    }

    private static List<Class<?>> leaves(Class<?> family) {
        List<Class<?>> leaves = new ArrayList<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(family));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (next.isSealed()) {
                open.addAll(List.of(next.getPermittedSubclasses()));
            } else {
                leaves.add(next);
            }
        }
        return leaves;
    }
}
