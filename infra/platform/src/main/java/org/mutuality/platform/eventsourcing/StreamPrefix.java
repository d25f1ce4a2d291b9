package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the stored id of a stream begins with: {@code stipend} for {@code stipend-0190…}. As lasting as the stream. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StreamPrefix {
    /** Lower case, words joined by hyphens; unique within its service. */
    String value();
}
