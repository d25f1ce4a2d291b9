package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component of a stored event, or of a record in one: the erasure of the family of {@link FamilyData} overwrites it.
 * An {@code Optional} becomes empty, a list or map loses all its elements; anything else needs {@link #leaves}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ErasedField {
    /** Text that replaces the value; a valid value of the component's type. */
    String leaves() default "";
}
