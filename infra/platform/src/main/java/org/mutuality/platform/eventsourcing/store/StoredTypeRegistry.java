package org.mutuality.platform.eventsourcing.store;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.AggregateIdPrefix;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Stored names of a service's aggregates, events and streams, from the {@link StoredAs} and {@code StreamPrefix} of
 * each type. They do not depend on class names, so a class can be renamed or moved.
 */
public final class StoredTypeRegistry {
    /** Begins the names of aggregates that several services have, each its own. */
    private static final String PLATFORM = "platform.";

    private final String service;
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();
    private final Map<Class<?>, String> aggregates = new HashMap<>();
    private final Map<String, Class<?>> prefixes = new HashMap<>();
    private final Map<String, Redaction> redactions = new HashMap<>();

    /** @throws IllegalStateException when a type has no name, or one of another service or another type */
    public StoredTypeRegistry(ServiceDefinition definition) {
        this.service = definition.service();
        for (AggregateDefinition type : definition.aggregates()) {
            String aggregate = add(type.aggregate());
            aggregates.put(type.aggregate(), aggregate);
            concreteTypes(type.events()).forEach(event -> {
                String name = add(event);
                Redaction.of(event).ifPresent(redaction -> redactions.put(name, redaction));
                aggregates.put(event, aggregate);
            });
            addPrefix(type.aggregate());
        }
    }

    Optional<Class<?>> type(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Stored name and revision of an event or aggregate class. */
    Optional<SerializedType> stored(Class<?> type) {
        return Optional.ofNullable(types.get(type));
    }

    /** Stored name of the aggregate to which {@code type}, an event or the aggregate itself, belongs. */
    String aggregate(Class<?> type) {
        String aggregate = aggregates.get(type);
        if (aggregate == null) {
            throw new IllegalStateException("%s is stored by no aggregate of %s".formatted(type, service));
        }
        return aggregate;
    }

    /** What the erasure of a family leaves, by stored name; without types that it does not change. */
    Map<String, Redaction> redactions() {
        return Map.copyOf(redactions);
    }

    /** Stored types that a subscription to {@code eventType} does not get. */
    Stream<Class<?>> outside(Class<?> eventType) {
        return types.keySet().stream().filter(type -> !EventStoreReader.concerns(eventType, type));
    }

    /**
     * One line for each stored name, sorted: {@code stream}, {@code snapshot} or {@code event}; the name; and, for the
     * last two, the revision and the paths of the JSON fields, an enum's with its constants. One more, {@code erasure}, for
     * each event that an erasure changes: the name, where the family's id is, and the fields that are erased.
     */
    public Stream<String> lines() {
        StoredFields fields = new StoredFields(EventSerializer.mapper());
        Stream<String> stored = types.entrySet().stream()
                .map(entry -> "%s %s %s %s"
                        .formatted(
                                aggregates.containsValue(entry.getValue().getName()) ? "snapshot" : "event",
                                entry.getValue().getName(),
                                entry.getValue().getRevision(),
                                String.join(" ", fields.of(entry.getKey())))
                        .strip());
        Stream<String> erased = redactions.entrySet().stream()
                .map(entry -> "erasure %s %s: %s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().familyId(),
                                entry.getValue().paths()));
        return Stream.of(stored, erased, prefixes.keySet().stream().map(prefix -> "stream " + prefix))
                .flatMap(Function.identity())
                .sorted();
    }

    private static Stream<Class<?>> concreteTypes(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredTypeRegistry::concreteTypes)
                : Stream.of(type);
    }

    private String add(Class<?> type) {
        StoredAs stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(
                    "%s has no @StoredAs: give it the name and revision to be stored under".formatted(type));
        }
        if (!stored.name().startsWith(service + ".") && !stored.name().startsWith(PLATFORM)) {
            throw new IllegalStateException(
                    "%s is stored as %s, which must begin with %s.".formatted(type, stored.name(), service));
        }
        if (stored.revision() < 1) {
            throw new IllegalStateException("%s has revision %d; the first is 1".formatted(type, stored.revision()));
        }
        Class<?> other = classes.put(stored.name(), type);
        if (other != null) {
            throw new IllegalStateException(
                    "%s and %s would both be stored as %s".formatted(type, other, stored.name()));
        }
        types.put(type, new SimpleSerializedType(stored.name(), Integer.toString(stored.revision())));
        return stored.name();
    }

    private void addPrefix(Class<?> aggregate) {
        Class<?> id = Arrays.stream(aggregate.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(AggregateIdentifier.class))
                .findFirst()
                .map(Field::getType)
                .orElseThrow(() -> new IllegalStateException(aggregate + " has no @AggregateIdentifier"));
        String prefix = AggregateIdPrefix.of(id);
        Class<?> other = prefixes.put(prefix, id);
        // Two aggregates may share a stream if they share the id.
        if (other != null && other != id) {
            throw new IllegalStateException(
                    "streams of %s and %s would both begin with %s-".formatted(id, other, prefix));
        }
    }
}
