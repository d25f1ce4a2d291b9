package org.mutuality.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Below 400, a method answers with these statuses and no others. They have the body that its return type or its
 * {@code @APIResponseSchema} names, or none. 201 and 200 are those of a repeatable PUT; 304 adds {@code If-None-Match} and
 * {@code ETag}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RespondsWith {
    int[] value();
}
