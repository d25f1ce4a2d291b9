package org.mutuality.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Below 400, a method responds with these statuses and no others. 201 and 200 are those of a repeatable PUT; 304 adds {@code
 * If-None-Match} and {@code ETag}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RespondsWith {
    int[] value();

    /**
     * Whether successes have a body: the one that the return type or {@code @APIResponseSchema} names. 204 and 3xx never have
     * one.
     */
    boolean body() default true;

    /** Headers of the successes: {@code ETag}, {@code Location} (of 201), {@code Content-Disposition}, {@code Retry-After}. */
    String[] headers() default {};
}
