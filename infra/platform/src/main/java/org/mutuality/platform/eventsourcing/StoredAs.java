package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Name and revision under which the event store keeps an event, or the snapshot of an aggregate. Stored rows outlive
 * class names, so the class may be renamed or moved, this name may not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    /** Service and name, as in {@code payment.StipendAccrued}; unique within its service. */
    String name();

    /**
     * Starts at 1. A change of an event's fields that old rows don't fit is the next one and comes with an
     * {@code EventUpcaster}; an older snapshot is ignored and the aggregate read from its events.
     */
    int revision();
}
