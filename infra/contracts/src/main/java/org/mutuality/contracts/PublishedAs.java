package org.mutuality.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** CloudEvents type under which a contract is published. Consumers rely on it, so it stays when the class is renamed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublishedAs {
    /** Platform, publisher and name, as in {@code mutuality.journal.JournalSubmitted}; unique. */
    String value();
}
