/**
 * What services tell each other: plain records, one package per publisher, and the envelope they travel in.
 * A published type is for ever; a change that breaks a reader is a new type told beside the old one.
 */
@NullMarked
package org.mutuality.contracts;

import org.jspecify.annotations.NullMarked;
