/**
 * A family in a cohort, and its consent per purpose. Nothing personal is stored: no name, no member, no phone; they come with
 * the vault that encrypts them under a key per family.
 */
@NullMarked
package org.mutuality.cohort.family;

import org.jspecify.annotations.NullMarked;
