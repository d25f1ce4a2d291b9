package org.mutuality.platform.eventsourcing.command;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate of a command, with one lookup per command class: Axon's own resolver searches all annotations for
 * each command.
 */
public final class CachedCommandTargetResolver implements CommandTargetResolver {
    private static final ClassValue<Method> TARGET = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return target(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Object payload = command.getPayload();
        try {
            return new VersionedAggregateIdentifier(
                    TARGET.get(payload.getClass()).invoke(payload), null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(payload.getClass() + " does not name its aggregate", e);
        }
    }

    private static Method target(Class<?> command) {
        Method accessor = Arrays.stream(command.isRecord() ? command.getRecordComponents() : new RecordComponent[0])
                .map(RecordComponent::getAccessor)
                .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(command + " is not a record with a @TargetAggregateIdentifier"));
        accessor.setAccessible(true);
        return accessor;
    }
}
