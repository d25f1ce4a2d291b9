package org.mutuality.platform.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stored type names, {@code payment.StipendAccrued}, never a Java class: moving a class breaks nothing. */
final class StoredNames {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    StoredNames(ServiceModel model) {
        for (AggregateType type : model.aggregates()) {
            add(model.service(), type.aggregate());
            for (Class<?> event : type.events().getPermittedSubclasses()) {
                add(model.service(), event);
            }
        }
    }

    Optional<Class<?>> type(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    Optional<String> name(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    /** Types that are stored but are none of {@code family}. */
    Stream<Class<?>> outside(Class<?> family) {
        return names.keySet().stream().filter(type -> !family.isAssignableFrom(type));
    }

    private void add(String service, Class<?> type) {
        String name = service + "." + type.getSimpleName();
        Class<?> twin = classes.put(name, type);
        if (twin != null) {
            throw new IllegalStateException("%s and %s would both be stored as %s".formatted(type, twin, name));
        }
        names.put(type, name);
    }
}
