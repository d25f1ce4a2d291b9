package org.mutuality.platform.eventsourcing;

/**
 * An aggregate and what can happen to it.
 *
 * @param aggregate class with {@code @CommandHandler} and {@code @EventSourcingHandler} methods
 * @param events sealed interface whose records are stored
 */
public record AggregateDefinition(Class<?> aggregate, Class<?> events) {}
