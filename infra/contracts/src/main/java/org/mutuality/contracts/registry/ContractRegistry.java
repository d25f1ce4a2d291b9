package org.mutuality.contracts.registry;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;
import org.mutuality.contracts.analytics.AnalyticsFact;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.investment.InvestmentFact;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.payment.PaymentFact;

/** Every published type by name, and the topic of each publisher. */
public final class ContractRegistry {
    /** Sealed interface of a publisher's facts → its topic. */
    public static final Map<Class<?>, String> TOPICS = Map.of(
            CohortFact.class, "cohort.events.v1",
            JournalFact.class, "journal.events.v1",
            PaymentFact.class, "payment.events.v1",
            InvestmentFact.class, "investment.events.v1",
            AnalyticsFact.class, "analytics.events.v1");

    private static final Map<String, Class<?>> TYPES = new TreeMap<>();
    // The outbox needs one for each message: they are not built anew.
    private static final ClassValue<URI> SCHEMAS = new ClassValue<>() {
        @Override
        protected URI computeValue(Class<?> type) {
            return URI.create("urn:mutuality:schema:" + nameOf(type));
        }
    };

    static {
        TOPICS.keySet().stream().flatMap(facts -> records(facts).stream()).forEach(ContractRegistry::add);
    }

    private ContractRegistry() {}

    /**
     * The value of {@link PublishedAs}, as in {@code mutuality.journal.JournalSubmitted}.
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

    /**
     * Id of a published type's JSON Schema, as in {@code urn:mutuality:schema:mutuality.journal.JournalSubmitted}; the value of
     * the CloudEvents attribute {@code dataschema}.
     *
     * @throws IllegalArgumentException when {@code type} is not published
     */
    public static URI schemaOf(Class<?> type) {
        return SCHEMAS.get(type);
    }

    /** Empty for a type that this consumer does not know yet; skip such messages. */
    public static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** All published types, ordered by name. */
    public static List<Class<?>> types() {
        return List.copyOf(TYPES.values());
    }

    /**
     * Topic of a published type, or of a sealed interface of published types.
     *
     * @throws IllegalArgumentException when {@code type} is not published
     */
    public static String topicOf(Class<?> type) {
        return TOPICS.entrySet().stream()
                .filter(topic -> topic.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not published"));
    }

    /** Whether a published type is believed only with the signature of its publisher. */
    public static boolean isSigned(Class<?> type) {
        return type.isAnnotationPresent(SignatureRequired.class);
    }

    /** The service that alone may publish on a topic, as in {@code cohort} for {@code cohort.events.v1}. */
    public static String ownerOf(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** CloudEvents attribute {@code source} of what a topic's owner publishes, as in {@code /mutuality/cohort}. */
    public static URI sourceOf(String topic) {
        return URI.create("/mutuality/" + ownerOf(topic));
    }

    private static void add(Class<?> type) {
        Class<?> other = TYPES.put(nameOf(type), type);
        if (other != null) {
            throw new IllegalStateException(
                    "%s and %s would both be published as %s".formatted(type, other, nameOf(type)));
        }
    }

    private static List<Class<?>> records(Class<?> facts) {
        List<Class<?>> records = new ArrayList<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(facts));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (next.isSealed()) {
                open.addAll(List.of(next.getPermittedSubclasses()));
            } else {
                records.add(next);
            }
        }
        return records;
    }
}
