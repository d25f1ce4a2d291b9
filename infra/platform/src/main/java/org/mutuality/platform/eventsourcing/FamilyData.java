package org.mutuality.platform.eventsourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a stored event that contains data of one family: when that family is erased, the {@link ErasedField}s of the stored
 * payload are overwritten. All else of the event stays.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FamilyData {
    /** JSON path of the id of the family whose data it is, such as {@code subject.familyId}. */
    String of();

    /** Whether what is published of the event contains none of the erased fields, so that it stays on its topic. */
    boolean publishedStays() default false;
}
