package org.mutuality.platform.eventsourcing;

/**
 * An aggregate class and its events.
 *
 * @param aggregate class with {@code @CommandHandler} and {@code @EventSourcingHandler} methods
 * @param events sealed interface whose records are stored
 */
public record AggregateDefinition(Class<?> aggregate, Class<?> events) {}
