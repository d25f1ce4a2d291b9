package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Name and revision under which an event, or the snapshot of an aggregate, is stored. Stored rows outlive class names:
 * the class may be renamed or moved, this name may not change.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    /**
     * Service and name, such as {@code payment.StipendAccrued}; {@code platform.} for what several services have, each
     * its own. Unique within its service.
     */
    String name();

    /**
     * Starts at 1. A change of fields that old rows do not fit needs the next revision and an {@code EventUpcaster}. A
     * snapshot of another revision is ignored, and the aggregate is rebuilt from its events.
     */
    int revision();
}
