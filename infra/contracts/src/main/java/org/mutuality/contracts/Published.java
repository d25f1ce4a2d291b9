package org.mutuality.contracts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.investment.InvestmentFact;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.payment.PaymentFact;

/** Every published type, by name; and the topic on which each publisher's facts stand. */
public final class Published {
    /** Sealed family of a publisher's facts → its topic. */
    public static final Map<Class<?>, String> TOPICS = Map.of(
            CohortFact.class, "cohort.events.v1",
            JournalFact.class, "journal.events.v1",
            PaymentFact.class, "payment.events.v1",
            InvestmentFact.class, "investment.events.v1");

    private static final Map<String, Class<?>> TYPES = new TreeMap<>();

    static {
        TOPICS.keySet().stream()
                .flatMap(family -> leaves(family).stream())
                .forEach(type -> TYPES.put(nameOf(type), type));
    }

    private Published() {}

    /** {@code mutuality.journal.JournalSubmitted} for {@code org.mutuality.contracts.journal.JournalSubmitted}. */
    public static String nameOf(Class<?> type) {
        String room =
                type.getPackageName().substring(Published.class.getPackageName().length() + 1);
        return "mutuality." + room + "." + type.getSimpleName();
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
