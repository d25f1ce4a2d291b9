/** Queries and projections of shared strategies, their trials and their spread. */
@NullMarked
package org.mutuality.journal.strategy.readmodel;

import org.jspecify.annotations.NullMarked;
