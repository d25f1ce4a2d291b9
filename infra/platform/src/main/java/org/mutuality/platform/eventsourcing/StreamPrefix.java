package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Prefix of a stream's stored id: {@code stipend} for {@code stipend-0190…}. It must never change. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StreamPrefix {
    /** Lower case, parts joined by hyphens; unique within its service. */
    String value();
}
