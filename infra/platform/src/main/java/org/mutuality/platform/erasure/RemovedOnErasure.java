package org.mutuality.platform.erasure;

/**
 * Marks events whose rows a projection removes when the family is erased. A projection of this type gets them together with
 * {@link FamilyErasureEvent}, in the order in which they were stored, so that a rebuild ends with the same rows.
 */
public interface RemovedOnErasure {}
