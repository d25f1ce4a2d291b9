/**
 * Families of a cohort, their consent per purpose and their erasure. Nothing personal is stored: no name, no member, no phone
 * number.
 */
@NullMarked
package org.mutuality.cohort.family;

import org.jspecify.annotations.NullMarked;
