package org.mutuality.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** CloudEvents type under which a contract is published. Readers rely on it, so it outlives the class name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublishedAs {
    /** Platform, publisher and name, as in {@code mutuality.journal.JournalSubmitted}; unique. */
    String value();
}
