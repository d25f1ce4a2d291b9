package org.mutuality.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A contract that destroys data or owes money where it is believed. Consumers believe it only with the {@link EventSignature}
 * of its publisher, since whoever can write to the topic could forge it otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SignatureRequired {}
